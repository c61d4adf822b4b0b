import type { Overview } from '../../api/contract.generated.ts';
import { BarList } from '../../charts/bar-list.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { Count } from '../../signs/count.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

/** People by how long ago they last did something themselves. */
export function Sleepers({ sleepers }: { readonly sleepers: NonNullable<Overview['sleepers']> }) {
  const w = useWords(words);
  const { day } = useFormat();
  return (
    <Panel title={w.sleepers}>
      <BarList
        head={[w.lastSign, w.people]}
        rows={sleepers.steps.map(({ id, people }) => ({
          id,
          label: w.steps[id],
          count: people,
          shown: <Count of={people} to="/people" search={{ act: id }} />,
        }))}
      />
      <p className="hb-muted">{w.counted(day(sleepers.at))}</p>
    </Panel>
  );
}
