import type { Assessment } from '../api/contract.generated.ts';
import { usePurposeNames } from '../api/use-purposes.ts';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/language.ts';
import classes from './assessment-banner.module.css';

const words = {
  nl: {
    shut: (names: string) => `Gegevens gebruiken voor ${names} mag nu niet: de afweging is verlopen.`,
    shuts: (day: string, distance: string, names: string) =>
      `Vanaf ${day} (${distance}) mag je geen gegevens meer gebruiken voor ${names}, tenzij iemand de afweging opnieuw ondertekent.`,
    fails: (names: string) =>
      `Gegevens gebruiken voor ${names} mag niet: er is geen ondertekende afweging die positief uitvalt.`,
    nothingLapses: 'Er wordt daardoor nog niets gewist.',
  },
  en: {
    shut: (names: string) => `Data may not be used for ${names} now: the assessment has expired.`,
    shuts: (day: string, distance: string, names: string) =>
      `From ${day} (${distance}) data may no longer be used for ${names}, unless somebody signs the assessment again.`,
    fails: (names: string) => `Data may not be used for ${names}: there is no signed assessment that passes.`,
    nothingLapses: 'Nothing is erased because of it yet.',
  },
};

/** When the gate shuts for what rests on an assessment, or that it is shut; nothing while there is no hurry. */
export function AssessmentBanner({ assessment }: { readonly assessment: Assessment }) {
  const w = useWords(words);
  const { day, distance, list } = useFormat();
  const nameOf = usePurposeNames();
  const { status, purposes } = assessment;
  if (purposes.length === 0) return null;
  const names = list(purposes.map(nameOf));
  switch (status.state) {
    case 'signed':
      return null;
    case 'expired':
      return (
        <p className={classes.banner} data-tone="unlawful" role="note">
          {w.shut(names)} {w.nothingLapses}
        </p>
      );
    case 'failed':
    case 'open':
    case 'draft':
      return (
        <p className={classes.banner} data-tone="unlawful" role="note">
          {w.fails(names)}
        </p>
      );
    case 'review-soon':
    case 'overdue': {
      if (!status.blocksFrom) return null;
      const now = new Date().toISOString();
      return (
        <p className={classes.banner} data-tone="soon" role="note">
          {w.shuts(day(status.blocksFrom), distance(now, status.blocksFrom), names)} {w.nothingLapses}
        </p>
      );
    }
    default:
      return status.state satisfies never;
  }
}
