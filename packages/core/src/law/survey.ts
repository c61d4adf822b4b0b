import { rule } from './define.ts';
import type { Rule } from './rule.ts';

/** Whether a satisfaction survey is advertising, where that has been settled. */
export interface SurveyRule extends Rule {
  readonly advertising: boolean;
}

const rows: Readonly<Record<string, SurveyRule>> = {
  DE: rule<SurveyRule>({
    id: 'de-survey-is-advertising',
    cites: ['DE UWG 7', 'ePrivacy 13(3)'],
    source: 'https://www.gesetze-im-internet.de/uwg_2004/__7.html',
    from: '2004-07-08',
    confidence: 'high',
    advertising: true,
    says: {
      nl: 'In Duitsland is ook een klanttevredenheidsonderzoek reclame.',
      en: 'In Germany a satisfaction survey is advertising too.',
    },
  }),
  BE: rule<SurveyRule>({
    id: 'be-survey-is-no-advertising',
    cites: ['BE GBA 01/2020'],
    source: 'https://www.gegevensbeschermingsautoriteit.be/publications/aanbeveling-nr.-01-2020.pdf',
    from: '2020-01-17',
    confidence: 'medium',
    advertising: false,
    says: {
      nl: 'Een tevredenheidsonderzoek zonder meer is volgens de GBA in beginsel geen direct marketing.',
      en: 'A mere satisfaction survey is in principle no direct marketing, says the Belgian authority.',
    },
  }),
};

/** The rule on surveys of a country; undefined where none was found. */
export function surveyRule(country: string): SurveyRule | undefined {
  return rows[country];
}

export const surveyRules: readonly SurveyRule[] = Object.values(rows);
