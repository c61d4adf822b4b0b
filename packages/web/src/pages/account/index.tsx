import { usePurposeNames } from '../../api/use-purposes.ts';
import { useSession } from '../../api/use-session.ts';
import { Facts } from '../../parts/facts.tsx';
import { Columns, PageFrame, Panel } from '../../parts/page-frame.tsx';
import { words as shellWords } from '../../shell/words.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { PasswordPanel } from './password-panel.tsx';
import { SecondFactorPanel } from './second-factor-panel.tsx';
import { SessionsPanel } from './sessions-panel.tsx';
import { words } from './words.ts';

/** Who you are here, your password, your second step, and where you are signed in. */
export function Page() {
  const w = useWords(words);
  const { roles } = useWords(shellWords);
  const { list } = useFormat();
  const nameOf = usePurposeNames();
  const session = useSession();
  if (!session) return null;
  const { purposes, session: signedIn, user } = session;
  return (
    <PageFrame title={w.title} says={user.email}>
      <Panel title={w.you}>
        <Facts
          lines={[
            [w.name, user.name],
            [w.roles, signedIn ? list(signedIn.roles.map((each) => roles[each] ?? each)) : null],
            [
              w.purposes,
              purposes === 'all'
                ? w.allPurposes
                : purposes.length === 0
                  ? w.noPurposes
                  : list(purposes.map(nameOf)),
            ],
          ]}
        />
      </Panel>
      {signedIn ? (
        <>
          <Columns>
            <SecondFactorPanel on={signedIn.secondFactor.on} missing={signedIn.secondFactor.missing} />
            <PasswordPanel name={user.name} email={user.email} />
          </Columns>
          <SessionsPanel />
        </>
      ) : (
        <p className="hb-muted">{w.key}</p>
      )}
    </PageFrame>
  );
}
