import { useState } from 'react';
import type { Simulation } from '../api/contract.generated.ts';
import { BeforeAfter } from '../charts/before-after.tsx';
import { common } from '../words/common.ts';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/language.ts';
import classes from './impact.module.css';

const words = {
  nl: {
    lane: 'doel en kanaal',
    now: 'nu',
    later: 'straks',
    shift: 'verschil',
    kept: 'Mensen die je mag bewaren',
    reachable: 'Mensen die je mag benaderen',
    keep: 'bewaren',
    gained: (n: string) => `${n} erbij`,
    lost: (n: string) => `${n} eraf`,
    same: 'gelijk',
    dates: 'andere dag',
    nothing: 'Niemand merkt er iets van: elk oordeel blijft zoals het is.',
    curve: (lane: string) => `Wie er over is: ${lane}`,
    month: 'eind van de maand',
    pick: (lane: string) => `Toon het verloop van ${lane}`,
    unchanged: (n: number) =>
      n === 1 ? '1 ander doel of kanaal blijft gelijk.' : `${n} andere doelen en kanalen blijven gelijk.`,
    gone: 'vervalt',
    fresh: 'nieuw',
  },
  en: {
    lane: 'purpose and channel',
    now: 'now',
    later: 'then',
    shift: 'difference',
    kept: 'People whom you may keep',
    reachable: 'People whom you may contact',
    keep: 'keep',
    gained: (n: string) => `${n} more`,
    lost: (n: string) => `${n} fewer`,
    same: 'the same',
    dates: 'another day',
    nothing: 'Nobody notices: every verdict stays as it is.',
    curve: (lane: string) => `Who is left: ${lane}`,
    month: 'end of the month',
    pick: (lane: string) => `Show the course of ${lane}`,
    unchanged: (n: number) =>
      n === 1
        ? '1 other purpose or channel stays the same.'
        : `${n} other purposes and channels stay the same.`,
    gone: 'goes',
    fresh: 'new',
  },
};

type SimulatedLane = Simulation['lanes'][number];
type Summary = NonNullable<SimulatedLane['before']>;

const keyOf = ({ purpose, ask, channel }: SimulatedLane): string => `${purpose} ${ask} ${channel ?? ''}`;

/** How many are lawful now and at the end of each month, if nothing else happens. */
function left({ lawful, lapses }: Summary): number[] {
  const values = [lawful];
  for (const lapse of lapses) values.push((values.at(-1) ?? 0) - lapse);
  return values;
}

interface ImpactProps {
  readonly simulation: Simulation;
  readonly nameOf: (purpose: string) => string;
}

/** Whom a change touches: held and reachable before and after, each lane that changes, and its course by month. */
export function Impact({ simulation, nameOf }: ImpactProps) {
  const w = useWords(words);
  const { channels } = useWords(common);
  const { number } = useFormat();
  const [chosen, choose] = useState<string>();
  const { lanes, kept, reachable, months, unchanged } = simulation;
  const laneName = ({ purpose, channel }: SimulatedLane) =>
    `${nameOf(purpose)} · ${channel ? (channels[channel] ?? channel) : w.keep}`;
  const shown =
    lanes.find((lane) => keyOf(lane) === chosen) ??
    lanes.toSorted((one, other) => weight(other) - weight(one)).at(0);
  const whole = [
    [w.kept, kept],
    [w.reachable, reachable],
  ] as const;
  return (
    <div className={classes.impact}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{w.lane}</th>
            <th scope="col">{w.now}</th>
            <th scope="col">{w.later}</th>
            <th scope="col">{w.shift}</th>
          </tr>
        </thead>
        <tbody>
          {whole.map(([name, { before, after, gained, lost }]) => (
            <tr key={name} className={classes.whole}>
              <th scope="row">{name}</th>
              <td>{number(before)}</td>
              <td>{number(after)}</td>
              <td>
                <Shift gained={gained} lost={lost} />
              </td>
            </tr>
          ))}
          {lanes.map((lane) => (
            <tr key={keyOf(lane)}>
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={lane === shown}
                  aria-label={w.pick(laneName(lane))}
                  onClick={() => choose(keyOf(lane))}
                >
                  {laneName(lane)}
                </button>
                {lane.is === 'changed' ? null : (
                  <span className="hb-muted"> ({lane.is === 'new' ? w.fresh : w.gone})</span>
                )}
              </th>
              <td>{lane.before ? number(lane.before.lawful) : '–'}</td>
              <td>{lane.after ? number(lane.after.lawful) : '–'}</td>
              <td>
                <Shift gained={lane.gained} lost={lane.lost} otherDays={lane.is === 'changed'} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lanes.length === 0 ? <p className="hb-muted">{w.nothing}</p> : null}
      {shown ? (
        <div>
          <p className={classes.curveHead}>{w.curve(laneName(shown))}</p>
          <BeforeAfter
            label={w.curve(laneName(shown))}
            monthHead={w.month}
            months={months}
            before={shown.before ? left(shown.before) : undefined}
            after={shown.after ? left(shown.after) : undefined}
            names={{ before: w.now, after: w.later }}
          />
        </div>
      ) : null}
      {lanes.length > 0 && unchanged.length > 0 ? (
        <p className="hb-muted">{w.unchanged(unchanged.length)}</p>
      ) : null}
    </div>
  );
}

/** Those who move now count most; then those whose day moves. */
function weight({ gained, lost, before, after }: SimulatedLane): number {
  const course = (summary: Summary | null) => (summary ? left(summary) : []);
  const [one, other] = [course(before), course(after)];
  const moved = one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0);
  return (gained + lost) * 1000 + moved;
}

function Shift(props: { readonly gained: number; readonly lost: number; readonly otherDays?: boolean }) {
  const w = useWords(words);
  const { number } = useFormat();
  const { gained, lost, otherDays } = props;
  if (gained === 0 && lost === 0) return <span className="hb-muted">{otherDays ? w.dates : w.same}</span>;
  return (
    <>
      {gained > 0 ? <span className={classes.gained}>+ {w.gained(number(gained))}</span> : null}
      {gained > 0 && lost > 0 ? ' ' : null}
      {lost > 0 ? <span className={classes.lost}>− {w.lost(number(lost))}</span> : null}
    </>
  );
}
