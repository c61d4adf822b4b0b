import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { GateSummary } from '../../api/contract.generated.ts';
import { downloadCsv } from '../../api/download.ts';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { useViews } from '../../api/use-views.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './gate.module.css';
import type { Question } from './use-question.ts';
import { words } from './words.ts';

interface AddressesProps {
  readonly question: Question;
  readonly summary: GateSummary;
}

/** The addresses of those who may be contacted, for the tool that sends; to whoever may take people along. */
export function Addresses({ question, summary }: AddressesProps) {
  const w = useWords(words);
  const session = useSession();
  const title = w.addressesOf[summary.channel];
  if (!title || summary.lawful === 0 || !may(session, 'people:read', 'people:export')) return null;
  return (
    <section>
      <h3 className={classes.addresses}>{w.addresses}</h3>
      {question.differs ? (
        <p className="hb-muted">{w.addressesDiffer}</p>
      ) : (
        <File question={question} summary={summary} title={title} />
      )}
    </section>
  );
}

function File({ question, summary, title }: AddressesProps & { readonly title: string }) {
  const w = useWords(words);
  const { number } = useFormat();
  const { purpose, channel, day, lawful } = summary;
  const { data: views, error } = useViews();
  const view = question.audience === 'view' && views?.items.find(({ id }) => id === question.view);
  const make = useMutation({
    async mutationFn() {
      // How the list was sorted is of no use here. The server wrote the other filters, and reads them as it did.
      const { sort: _, ...filter } = view ? view.filters : {};
      const name = `${purpose}-${channel}-${day}-${w.addressesName}.csv`;
      const body = { filter, for: { purpose, channel } };
      const response = await downloadCsv('POST /api/v1/people/export', { body }, name);
      return response.headers.get('houdbaar-receipt') ?? '';
    },
  });
  return (
    <>
      <p className="hb-muted">{w.addressesSays}</p>
      <Button
        variant="default"
        loading={make.isPending}
        disabled={question.audience === 'view' && !view}
        onClick={() => make.mutate()}
      >
        {w.addressesFile(title, number(lawful))}
      </Button>
      <ProblemNote problem={make.error ?? error} />
      <p role="status">
        {make.data ? (
          <>
            {w.addressesDone} <code className={classes.hash}>{make.data}</code>
          </>
        ) : null}
      </p>
    </>
  );
}
