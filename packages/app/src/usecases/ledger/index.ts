export { consentLedger, type LedgerEvent, type LedgerFilter, type LedgerPage } from './consent-ledger.ts';
export { type Renewal, type RenewingPerson, renewals, renewingPeople } from './renewals.ts';
export { countWordings, type WordingFigure, type WordingUse, wordingFigure } from './wordings.ts';
