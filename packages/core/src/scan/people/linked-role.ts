import type { Column, ColumnRole, Recognition } from '../columns/index.ts';
import { foldWords } from '../values/index.ts';

const ofAddress: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...(['street', 'houseNumber', 'postcode', 'city', 'region', 'country'] as const),
]);
const ofOrganisation: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...(['company', 'legalForm', 'companyNumber', 'postcode', 'country'] as const),
]);

/** What the name in a look-up table means, by the name of the column that points to it and that of the table. */
const meanings: readonly (readonly [RegExp, ColumnRole])[] = [
  [/address|adres|phone|telefoon|email|territory|currency|product|ship|culture|order/, 'ignore'],
  [/country|land|pays/, 'country'],
  [/contact|role|rol|position|functie|fonction|funktion|job|title/, 'contactRole'],
  [/department|afdeling|abteilung|departement/, 'department'],
  [/source|herkomst|bron|quelle|origine/, 'source'],
  [/stage|lifecycle|status/, 'lifecycleStage'],
];

/**
 * What a column of a linked table says of the person from whom the link came; undefined where nothing.
 * The address of a person's organisation tells the country, and no address of the person.
 */
export function linkedRole(target: Recognition, column: Column, pointer: Column): ColumnRole | undefined {
  const { role } = column;
  switch (target.table) {
    case 'addresses':
      return ofAddress.has(role) ? role : undefined;
    case 'organisations':
      if (role === 'fullName') return 'company';
      return ofOrganisation.has(role) ? role : undefined;
    case 'lookup': {
      if (role === 'country' && column.index !== 0) return 'country';
      if (role !== 'lookupName' && role !== 'fullName' && role !== 'country') return undefined;
      const words = foldWords(`${pointer.header} ${target.fileName}`);
      const meaning = meanings.find(([pattern]) => pattern.test(words))?.[1];
      return meaning === 'ignore' ? undefined : meaning;
    }
    case 'people':
    case 'orders':
    case 'consents':
    case 'contacts-with-roles':
    case 'links':
    case 'other':
      return undefined;
  }
}
