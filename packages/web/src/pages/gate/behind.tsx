import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { api, type Route } from '../../api/client.ts';
import type { GateSummary, Routes } from '../../api/contract.generated.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { Verdict } from '../../signs/verdict.tsx';
import { common } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { behindKey, type JudgedList } from './judge-list.ts';
import type { Question } from './use-question.ts';
import { words } from './words.ts';

const route = 'GET /api/v1/gate/people' satisfies Route;
type Asked = Routes[typeof route]['query'];

interface BehindProps {
  readonly question: Question;
  /** `unlawful:eu-objection` */
  readonly behind: string;
  readonly summary: GateSummary;
  readonly listed: JudgedList | undefined;
}

/** The people of one reason: of everyone and of a view from the server, of a list as it was given. */
export function Behind({ question, behind, summary, listed }: BehindProps) {
  const w = useWords(words);
  const { close } = useWords(common);
  const { number } = useFormat();
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each other reason is brought into view
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [behind]);
  const reason = summary.byReason.find((each) => behindKey(each.outcome, each) === behind);
  if (!reason) return null;
  return (
    <div ref={place}>
      <Panel
        title={w.behind(number(reason.count))}
        says={reason.says ?? reason.name}
        actions={
          <Button variant="default" size="xs" onClick={() => question.set({ behind: undefined })}>
            {close}
          </Button>
        }
        flush
      >
        {question.unnamed ? (
          reason.rule ? (
            <Standing question={question} outcome={reason.outcome} rule={reason.rule} />
          ) : null
        ) : (
          <DataTable
            caption={w.behind(number(reason.count))}
            rows={listed?.behind.get(behind) ?? []}
            keyOf={({ identifier }) => identifier}
            columns={[
              { id: 'who', title: w.identifier, cell: ({ identifier }) => identifier },
              {
                id: 'until',
                title: w.until,
                cell: ({ outcome, until }) => <Verdict outcome={outcome} until={until} />,
              },
            ]}
            foot={
              reason.count > (listed?.behind.get(behind)?.length ?? 0)
                ? w.firstOf(number(listed?.behind.get(behind)?.length ?? 0))
                : undefined
            }
          />
        )}
      </Panel>
    </div>
  );
}

/** Out of what stands, page by page. */
function Standing({
  question: { purpose, channel, message, unnamed },
  outcome,
  rule,
}: { readonly question: Question } & Pick<Asked, 'outcome' | 'rule'>) {
  const w = useWords(words);
  const { content, products, onBehalfOf } = message;
  const asked: Asked = {
    purpose: purpose?.id ?? '',
    channel: channel ?? 'email',
    outcome,
    rule,
    limit: 50,
    ...(content ? { content } : {}),
    ...(products ? { products } : {}),
    ...(onBehalfOf ? { onBehalfOf } : {}),
    ...(typeof unnamed === 'object' ? unnamed : {}),
  };
  const { rows, error, refetch, more } = usePages(['gate-people', asked], (cursor, signal) =>
    api(route, { query: { ...asked, ...(cursor ? { cursor } : {}) }, signal }),
  );
  return (
    <>
      <ProblemNote problem={error} again={() => void refetch()} />
      <DataTable
        caption={w.people}
        rows={rows}
        keyOf={({ person }) => person}
        more={more}
        foot={w.behindSays}
        columns={[
          {
            id: 'person',
            title: w.person,
            cell: ({ person, name }) => (
              <Link to="/people/$id" params={{ id: String(person) }}>
                {name ?? `#${person}`}
              </Link>
            ),
          },
          {
            id: 'until',
            title: w.until,
            cell: ({ until }) => <Verdict outcome={outcome} until={until} />,
          },
        ]}
      />
    </>
  );
}
