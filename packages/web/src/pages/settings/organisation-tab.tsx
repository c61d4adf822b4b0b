import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lacksPolicy } from '../../api/client.ts';
import type { PolicyDocument } from '../../api/contract.generated.ts';
import { usePolicy } from '../../api/use-purposes.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Columns, Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { PolicyApproval } from './policy-approval.tsx';
import { useInstallation } from './use-installation.ts';
import { words } from './words.ts';

interface Contact {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly website?: string;
}

/** As the schema of the policy declares it. */
interface Organisation {
  readonly name?: string;
  readonly country?: string;
  readonly contact?: Contact;
  readonly dpo?: 'none' | Contact;
  readonly representative?: Contact;
}

const said = (contact: Contact): string =>
  [contact.name, contact.email, contact.phone, contact.address, contact.website].filter(Boolean).join(' · ');

/** What the policy says of the organisation, how the server was set up, and who approves changes of the policy. */
export function OrganisationTab() {
  return (
    <>
      <Columns>
        <Declared />
        <Installed />
      </Columns>
      <PolicyApproval />
    </>
  );
}

function Declared() {
  const w = useWords(words);
  const { data, error, refetch } = usePolicy();
  const link = <Link to="/purposes">{w.toPurposes}</Link>;
  if (lacksPolicy(error))
    return (
      <Panel title={w.organisation} flush>
        <EmptyState title={w.noPolicy} says={w.noPolicySays} action={link} />
      </Panel>
    );
  return (
    <Panel title={w.organisation} says={w.organisationSays} actions={link}>
      <ProblemNote problem={error} again={() => void refetch()} />
      {data ? <DeclaredLines policy={data} /> : error ? null : <Skeleton height={160} />}
    </Panel>
  );
}

function DeclaredLines({ policy }: { readonly policy: PolicyDocument }) {
  const w = useWords(words);
  const { day, number, list } = useFormat();
  const { language } = useLanguage();
  const country = (code: string): string =>
    new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  const { name, country: code, contact, dpo, representative } = policy.organisation as Organisation;
  return (
    <Facts
      lines={[
        [w.name, name],
        [w.country, code ? country(code) : null],
        [w.contact, contact ? said(contact) : w.notTold],
        [w.dpo, dpo === undefined ? w.notTold : dpo === 'none' ? w.noDpo : said(dpo)],
        [w.representative, representative ? said(representative) : null],
        [
          w.storedIn,
          list(
            policy.storedIn.map((each) =>
              each.country ? `${each.name} (${country(each.country)})` : each.name,
            ),
          ),
        ],
        [
          w.policyVersion,
          <>
            {w.version(number(policy.version.version), day(policy.version.appliedAt))}
            {policy.needsSecond ? <div className="hb-muted">{w.needsSecond}</div> : null}
          </>,
        ],
      ]}
    />
  );
}

function Installed() {
  const w = useWords(words);
  const { data, error, refetch } = useInstallation();
  return (
    <Panel title={w.installation} says={w.installationSays}>
      <ProblemNote problem={error} again={() => void refetch()} />
      {data ? (
        <Facts
          lines={[
            [
              w.timeZone,
              <>
                {data.timeZone}
                <div className="hb-muted">{w.timeZoneSays}</div>
              </>,
            ],
            [w.address, data.url],
            [w.provider, data.provider ? w.providerToo(data.provider) : w.ownSignIn],
            [w.product, data.version],
          ]}
        />
      ) : error ? null : (
        <Skeleton height={120} />
      )}
    </Panel>
  );
}
