import { Button, Group, NativeSelect, NumberInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { OwnDataPolicy } from '../../api/contract.generated.ts';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { words } from './own-data-words.ts';
import { readPeriod, type Unit } from './period.ts';

type Kept = OwnDataPolicy['kept'][number];

/** How long each kind of own data is kept; whoever may change the policy changes a term here. */
export function OwnDataTab() {
  const w = useWords(words);
  const { day, number } = useFormat();
  const { language } = useLanguage();
  const session = useSession();
  const client = useQueryClient();
  const [changing, setChanging] = useState<Kept>();
  const [resetting, setResetting] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['own-data', language],
    queryFn: ({ signal }) => api('GET /api/v1/own-data/policy', { signal }),
  });
  const mayChange = may(session, 'policy:write');
  const kindName = ({ kind }: Kept): string => w.kinds[kind] ?? kind;
  const put = async (body: Parameters<typeof putPolicy>[0], message: string) => {
    await putPolicy(body);
    await client.invalidateQueries({ queryKey: ['own-data'] });
    notifications.show({ message });
  };
  return (
    <Panel
      title={w.title}
      says={
        <>
          {w.says} {data ? (data.isShipped ? w.shipped : w.own) : null}
        </>
      }
      flush
      actions={
        mayChange && data && !data.isShipped ? (
          <Button variant="default" onClick={() => setResetting(true)}>
            {w.reset}
          </Button>
        ) : null
      }
    >
      <ProblemNote problem={error} again={() => void refetch()} />
      <DataTable
        caption={w.title}
        rows={data?.kept ?? (error ? [] : undefined)}
        keyOf={({ kind }) => kind}
        columns={[
          {
            id: 'kind',
            title: w.kind,
            width: '55%',
            cell: (kept) => (
              <>
                {kindName(kept)}
                <div className="hb-muted">{kept.wording}</div>
              </>
            ),
          },
          {
            id: 'keep',
            title: w.keep,
            cell: ({ keep }) => {
              if (keep === null) return <span className="hb-muted">{w.none}</span>;
              const read = readPeriod(keep);
              return read ? w.term[read.unit](number(read.amount)) : keep;
            },
          },
          {
            id: 'from',
            title: w.from,
            cell: ({ from }) => (from ? day(from) : <span className="hb-muted">{w.nothingGoes}</span>),
          },
          ...(mayChange
            ? [
                {
                  id: 'change',
                  title: '',
                  align: 'right' as const,
                  cell: (kept: Kept) => (
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={w.changeFor(kindName(kept))}
                      onClick={() => setChanging(kept)}
                    >
                      {w.change}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {changing ? (
        <TermDialog
          kept={changing}
          name={kindName(changing)}
          save={(keep) => put({ terms: { [changing.kind]: keep } }, w.saved)}
          close={() => setChanging(undefined)}
        />
      ) : null}
      {resetting ? (
        <FormDialog
          title={w.reset}
          verb={w.resetGo}
          grave
          run={() => put({ source: null }, w.shipped)}
          close={() => setResetting(false)}
        >
          <p>{w.resetSays}</p>
        </FormDialog>
      ) : null}
    </Panel>
  );
}

const putPolicy = (body: {
  readonly source?: null;
  readonly terms?: Readonly<Partial<Record<Kept['kind'], string>>>;
}) => api('PUT /api/v1/own-data/policy', { body });

interface TermDialogProps {
  readonly kept: Kept;
  readonly name: string;
  readonly save: (keep: string) => Promise<void>;
  readonly close: () => void;
}

function TermDialog({ kept, name, save, close }: TermDialogProps) {
  const w = useWords(words);
  const { number } = useFormat();
  const before = readPeriod(kept.keep ?? '') ?? { amount: 24, unit: 'M' as const };
  const [amount, setAmount] = useState<string | number>(before.amount);
  const [unit, setUnit] = useState<Unit>(before.unit);
  return (
    <FormDialog
      title={w.changeTitle(name)}
      verb={w.save}
      disabled={!(Number(amount) > 0)}
      run={() => save(`P${amount}${unit}`)}
      close={close}
    >
      <p style={{ marginTop: 0 }}>{kept.wording}</p>
      <Group align="flex-end" gap="sm">
        <NumberInput
          label={w.amount}
          value={amount}
          onChange={setAmount}
          min={1}
          max={1200}
          allowDecimal={false}
          w={120}
          data-autofocus
        />
        <NativeSelect
          label={w.unit}
          value={unit}
          data={(['D', 'M', 'Y'] as const).map((value) => ({ value, label: w.units[value] }))}
          onChange={(event) => setUnit(event.currentTarget.value as Unit)}
        />
      </Group>
      <p className="hb-muted">{kept.least === 1 ? w.leastOne : w.least(number(kept.least))}</p>
      <p className="hb-muted">{w.shorter}</p>
    </FormDialog>
  );
}
