import type { FileProblem } from '@houdbaar/core/scan';
import type { Recognition, RecognitionProblem } from '@houdbaar/core/scan/columns';
import type { Said } from '@houdbaar/core/terms';

/** What is wrong with a column of a table, in words; the sentence stands without the file's name. */
function sentence(problem: RecognitionProblem): Said {
  switch (problem.kind) {
    case 'content-contradicts-header':
      return {
        nl: 'In deze kolom staat iets anders dan de kop zegt. We gingen uit van de inhoud. Kijk of dat klopt, en wijs de kolom anders toe met --map.',
        en: 'This column holds something else than its header says; the content was followed. Check it, and assign the column with --map if needed.',
      };
    case 'dates-ambiguous':
      return {
        nl: 'Van deze datums kan het eerste getal de dag of de maand zijn, en niets in het bestand beslist dat. Ze zijn niet gelezen. Exporteer datums als 2026-11-22.',
        en: 'In these dates the first number may be the day or the month, and nothing in the file settles it. They were not read. Export dates as 2026-11-22.',
      };
    case 'dates-mixed':
      return {
        nl: 'Datums staan hier in twee volgordes door elkaar. Alleen waar de kalender één lezing toelaat, zijn ze gelezen.',
        en: 'Dates come in two orders here. They were read only where the calendar allows one reading.',
      };
    case 'dates-swapped-by-spreadsheet':
      return {
        nl: 'Een spreadsheet met een andere landinstelling heeft in een deel van deze datums dag en maand verwisseld. Dat deel is niet gelezen. Haal de kolom opnieuw uit de bron.',
        en: 'A spreadsheet with other regional settings exchanged day and month in part of these dates. That part was not read. Get the column from its source again.',
      };
    case 'dates-impossible':
      return {
        nl: 'Hier staan datums die niet bestaan, zoals 31-02. Ze zijn als leeg gelezen.',
        en: 'There are dates here that do not exist, such as 31-02. They were read as empty.',
      };
    case 'duplicate-header':
      return {
        nl: 'Twee kolommen hebben dezelfde naam. Geef elke kolom een eigen naam.',
        en: 'Two columns have one name. Give each column a name of its own.',
      };
    case 'empty-header':
      return {
        nl: 'Deze kolom heeft geen naam. Geef de kolom een naam als die ertoe doet.',
        en: 'This column has no name. Give it one if it counts.',
      };
    case 'no-header':
      return {
        nl: 'Er is geen kopregel; de kolommen zijn aan hun inhoud herkend. Exporteer liever met een kopregel.',
        en: 'There is no header; the columns were recognised by their content. Better export with a header.',
      };
    case 'confirm-time-is-no-proof':
      return {
        nl: 'CONFIRM_TIME zonder OPTIN_TIME bewijst niets: Mailchimp vult het bij elke import in. Deze bevestigingen tellen niet als dubbele opt-in.',
        en: 'CONFIRM_TIME without OPTIN_TIME proves nothing: Mailchimp fills it on every import. These confirmations do not count as double opt-in.',
      };
  }
}

/** Told with the rows on which they stand, once the whole file is read. */
const toldByReader: ReadonlySet<RecognitionProblem['kind']> = new Set<RecognitionProblem['kind']>([
  ...(['duplicate-header', 'empty-header', 'no-header', 'dates-impossible'] as const),
]);

/** What recognition found wrong, for the report of the file. */
export function recognitionProblems({ columns, problems }: Recognition): FileProblem[] {
  return problems
    .filter(({ kind }) => !toldByReader.has(kind))
    .map((problem) => {
      const header = 'column' in problem ? columns[problem.column]?.header : undefined;
      return {
        code: problem.kind,
        count: countOf(problem),
        says: sentence(problem),
        examples: header === undefined ? [] : [{ column: header }],
      };
    });
}

function countOf(problem: RecognitionProblem): number {
  if (problem.kind === 'dates-mixed') return Math.min(problem.dayFirst, problem.monthFirst);
  return 'count' in problem ? problem.count : 1;
}
