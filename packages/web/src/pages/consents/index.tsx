import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { Columns, PageFrame } from '../../parts/page-frame.tsx';
import { useWords } from '../../words/language.ts';
import { Ledger } from './ledger.tsx';
import { Renewals } from './renewals.tsx';
import { Wordings } from './wordings.tsx';
import { words } from './words.ts';

/** The ledger of consents, which of them end soon, and the texts by which they were given. */
export function Page() {
  const w = useWords(words);
  const session = useSession();
  return (
    <PageFrame title={w.title} says={w.says}>
      {may(session, 'agenda:read') ? (
        <Columns>
          <Renewals />
          <Wordings />
        </Columns>
      ) : null}
      {may(session, 'evidence:read', 'people:read') ? <Ledger /> : null}
    </PageFrame>
  );
}
