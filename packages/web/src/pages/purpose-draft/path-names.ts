import { keyNames } from '@houdbaar/core/policy';
import { usePurposeNames } from '../../api/use-purposes.ts';
import { useLanguage } from '../../words/language.ts';

/** A place of the policy as people call it: `purposes.newsletter.retention.keep` as `Nieuwsbrief – Bewaartermijn`. */
export function usePathNames(): (path: string) => string {
  const { language } = useLanguage();
  const purposeName = usePurposeNames();
  return (path) => {
    const [section, id, ...keys] = path.split('.');
    const whose = section === 'purposes' && id ? purposeName(id) : (id ?? section ?? '');
    const named = keys.map((key) => keyNames[key]?.[language] ?? key);
    return [whose, ...named].join(' – ');
  };
}
