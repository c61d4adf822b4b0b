import type { House } from '../house.ts';

/** What an organisation may set about clean-up, under the setting `cleanUp`. */
export interface CleanUpSettings {
  /** Days between announcement and the first moment of execution. */
  readonly graceDays: number;
  /** Every plan needs a second person, also where the brake would not ask for one. */
  readonly alwaysSecond: boolean;
  /** Cells of the statistics with fewer people are merged. */
  readonly smallestCell: number;
  /** Months that evidence of the erased stays readable. Five years unless set, as in DE UWG 7a. */
  readonly evidenceMonths: number;
}

const unlessSet: CleanUpSettings = {
  graceDays: 14,
  alwaysSecond: false,
  smallestCell: 10,
  evidenceMonths: 60,
};

/** The settings, with what holds where the organisation said nothing. */
export const cleanUpSettings = async ({ store }: Pick<House, 'store'>): Promise<CleanUpSettings> => ({
  ...unlessSet,
  ...(await store.settings.get<Partial<CleanUpSettings>>('cleanUp')),
});

/** Before anything was ever destroyed the grace period can't be shortened: the first run only announces. */
export const firstGraceDays = unlessSet.graceDays;
