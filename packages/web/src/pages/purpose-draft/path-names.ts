import { keyNames, type Policy } from '@houdbaar/core/policy';
import { listPurposes } from '@houdbaar/core/standing';
import { useLanguage } from '../../words/language.ts';

/** A place of a policy as people call it: `purposes.newsletter.retention.keep` as `Nieuwsbrief – Bewaartermijn`. */
export function usePathNames(policy: Policy | null): (path: string) => string {
  const { language } = useLanguage();
  const names = new Map(policy ? listPurposes(policy).map(({ id, name }) => [id, name[language]]) : []);
  return (path) => {
    const [section, id, ...keys] = path.split('.');
    const whose = section === 'purposes' && id ? (names.get(id) ?? id) : (id ?? section ?? '');
    const named = keys.map((key) => keyNames[key]?.[language] ?? key);
    return [whose, ...named].join(' – ');
  };
}
