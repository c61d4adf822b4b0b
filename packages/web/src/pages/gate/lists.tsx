import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { saveAs } from '../../api/download.ts';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { Facts } from '../../parts/facts.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './gate.module.css';
import type { JudgedList } from './judge-list.ts';
import { words } from './words.ts';

interface ListsProps {
  readonly listed: JudgedList;
  readonly purpose: string;
  readonly channel: string;
}

/** Both files, until when they hold, and the receipt of the question. */
export function Lists({ listed, purpose, channel }: ListsProps) {
  const w = useWords(words);
  const { number, day, instant } = useFormat();
  const session = useSession();
  const { summary, allowed, refused, firstChange, receipt } = listed;
  const { data, error } = useQuery({
    queryKey: ['receipt', receipt],
    enabled: may(session, 'evidence:read'),
    queryFn: ({ signal }) => api('GET /api/v1/receipts/{id}', { params: { id: receipt }, signal }),
  });
  const name = (which: string) => `${purpose}-${channel}-${summary.day}-${which}.csv`;
  return (
    <>
      <Group gap="xs">
        <Button onClick={() => saveAs(allowed, name(w.allowedName))}>
          {w.allowedFile(number(summary.lawful))}
        </Button>
        <Button variant="default" onClick={() => saveAs(refused, name(w.refusedName))}>
          {w.refusedFile(number(summary.unlawful + summary.unknown))}
        </Button>
      </Group>
      <p>{firstChange ? w.firstChange(day(firstChange)) : w.noChange}</p>
      <h3 className={classes.small}>{w.receipt}</h3>
      <ProblemNote problem={error} />
      <Facts
        lines={[
          [w.receiptId, <code key="id">{receipt}</code>],
          [w.receiptAt, data ? instant(data.at) : null],
          [w.receiptLines, data ? number(data.decisions.lines) : null],
          [
            w.receiptHash,
            data ? (
              <code key="hash" className={classes.hash}>
                {data.decisions.hash}
              </code>
            ) : null,
          ],
        ]}
      />
      {data ? (
        <Button
          variant="default"
          size="xs"
          onClick={() =>
            saveAs(
              new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }),
              `receipt-${receipt}.json`,
            )
          }
        >
          {w.receiptSave}
        </Button>
      ) : may(session, 'evidence:read') ? null : (
        <p className="hb-muted">{w.receiptClosed}</p>
      )}
    </>
  );
}
