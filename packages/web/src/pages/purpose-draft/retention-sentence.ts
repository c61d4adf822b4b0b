import { type PolicyRetention, sayPeriod } from '@houdbaar/core/policy';
import { useFormat } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useNamed } from './editing.ts';
import { editorWords } from './editor-words.ts';

/** A term as people say it: how long, from what, what starts it again, when it ends whatever happens, and then. */
export function useRetentionSentence(retention: PolicyRetention): string {
  const w = useWords(editorWords);
  const { language } = useLanguage();
  const { list } = useFormat();
  const start = useNamed('from');
  const act = useNamed('extendedBy');
  const acts = (retention.extendedBy ?? []).map((each) =>
    typeof each === 'string' ? act(each) : `${act(each.kind)} (${sayPeriod(each.keep)[language]})`,
  );
  return [
    w.sentence(sayPeriod(retention.keep)[language], start(retention.from)),
    ...(acts.length > 0 ? [w.sentenceExtended(list(acts))] : []),
    ...(retention.cap ? [w.sentenceCap(sayPeriod(retention.cap)[language])] : []),
    ...(retention.consentRenewal ? [w.sentenceConsent(sayPeriod(retention.consentRenewal)[language])] : []),
    w.sentenceEnds[retention.atEnd ?? 'erase'],
  ].join(' ');
}
