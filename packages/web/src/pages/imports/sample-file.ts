import { SpreadsheetFile } from '../../api/spreadsheet-file.ts';

const rows = [
  'Klantnummer,Voornaam,Achternaam,E-mailadres,Plaats,Geboortedatum,Aangemeld op,Nieuwsbrief,Laatste aankoop',
  '1001,Noor,Jansen,noor.jansen@voorbeeld.nl,Utrecht,1985-03-12,2025-02-03,ja,2026-09-14',
  '1002,Daan,de Vries,daan.devries@voorbeeld.nl,Zwolle,1979-11-02,2021-06-18,ja,2021-07-01',
  '1003,Yara,Bakker,yara@voorbeeld.be,Gent,,2024-10-27,nee,2025-12-05',
  '1004,Thijs,Visser,thijs.visser@voorbeeld.nl,Leiden,1990-05-30,2019-01-09,ja,',
  '1005,Lotte,Smit,lotte@voorbeeld.nl,Breda,1968-08-21,2026-04-11,ja,2026-10-30',
  ',Onbekend,,,Assen,,2020-03-03,,',
  '1007,Milan,Peeters,milan.peeters@voorbeeld.be,Antwerpen,1994-12-24,2023-09-19,ja,2024-01-15',
];

/** A small made-up export, to see what happens with a file. */
export function sampleFile(name: string): File {
  const [head = [], ...people] = rows.map((row) => row.split(','));
  const file = new SpreadsheetFile(head);
  for (const person of people) file.add(person);
  return new File([file.blob()], name, { type: 'text/csv' });
}
