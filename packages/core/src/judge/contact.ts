import { basisRules, messageRules, retentionRules, surveyRule } from '../law/index.ts';
import { type Channel, type PersonKind, type PurposeKind, purposeKinds } from '../terms/index.ts';
import { assessBasis } from './basis.ts';
import { assessChannel, type ChannelFinding, rowInForce } from './channel.ts';
import { assessConsents } from './consent.ts';
import { assessChild, assessSpecial, usesSpecialCategories } from './data.ts';
import { counsel, forbids, type Ground, needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';
import { assessMessage } from './message.ts';
import { assessOrigin } from './origin.ts';
import { isMarketing, isPromotional, servesMarketing } from './purpose.ts';
import { rowPermits } from './row-grounds.ts';
import { scopeOf } from './scope.ts';
import { assessOrdinaryRefusals, assessStops } from './stops.ts';
import { assessDeclaredTerm } from './term.ts';
import { assessTransparency } from './transparency.ts';

const facts = [
  'message.channel',
  'message.content',
  'message.initiatedBy',
  'message.relatesToContract',
  'message.onBehalfOf',
  'message.products',
  'purpose.kind',
  'person.kind',
];

const askedFor = permits(basisRules.contract, facts);
const askedOfWhom = needs(basisRules.contract, facts, 'message.onBehalfOf');
const noChannel = needs(messageRules.channel, facts, 'message.channel');
const promotional = permits(messageRules.promotional, facts);
const declaredData = permits(basisRules.declaredData, [
  'purpose.fields',
  'purpose.kind',
  'purpose.assessment',
  'person.age',
]);
const necessaryOnDevice = permits(messageRules.necessaryOnDevice, facts);
const noPurpose = needs(basisRules.undeclared, facts, 'purpose.kind');
const serviceBasis = permits(basisRules.contract, [...facts, 'facts.relation', 'purpose.basis']);
const serviceMessage = permits(basisRules.service, [
  ...facts,
  'facts.requests',
  'facts.reappeared',
  'facts.relation',
  'facts.informed',
  'facts.obtained',
  'purpose.basis',
]);
const softOptInSuffices = permits(basisRules.notNeeded, [...facts, 'purpose.basis']);
const termUndeclared = permits(retentionRules.undeclared, ['purpose.retention']);
const noPersonalData = permits(basisRules.noPersonalData, facts);
const keptForDuty = forbids(basisRules.dutyNotMarketing, ['facts.holds', 'purpose.basis']);

/** May this message be sent to this person through this channel on this day? */
export function hearContact(h: Hearing): void {
  const { message, purpose, person } = h.question;
  const channel = message?.channel;
  const promotional = isPromotional(message?.content, purpose?.kind);
  const onDevice = channel === 'web-tracking' || channel === 'email-pixel';
  if (onDevice && !promotional) {
    hearDevice(h, channel);
    return;
  }
  if (channel === undefined) h.add(noChannel);
  // Who calls or asks us needs no permission for the answer, whatever products it is about; visiting a site asks
  // for no advertising.
  const answers = message?.initiatedBy === 'person' && message.onBehalfOf !== 'partner';
  if (answers && !onDevice && channel !== 'ads') {
    h.add(message.onBehalfOf === undefined ? askedOfWhom : askedFor);
    const row = channel && rowInForce(h, channel, person?.kind ?? 'consumer');
    if (row) h.add(rowPermits(row));
    return;
  }
  if (!promotional) hearService(h);
  else if (message?.content === 'survey' && !isMarketing(purpose?.kind)) hearSurvey(h, channel);
  else hearPromotion(h, channel);
}

/** Storing or reading on a device asks for consent whatever it is for, unless strictly necessary. */
function hearDevice(h: Hearing, channel: Channel): void {
  const { purpose, person } = h.question;
  if (purpose?.kind === undefined || !necessaryKinds.has(purpose.kind)) {
    hearPromotion(h, channel);
    return;
  }
  h.add(necessaryOnDevice);
  const row = rowInForce(h, channel, person?.kind ?? 'consumer');
  if (row) h.add(rowPermits(row));
}

/** Purposes that serve what the person asked for. */
const necessaryKinds: ReadonlySet<PurposeKind> = new Set<PurposeKind>([
  'service',
  'account',
  'support',
  'security',
]);

/** A message without any promotion: no channel rule, but a basis all the same. */
function hearService(h: Hearing): void {
  const { purpose, facts: known, person, message } = h.question;
  h.note(serviceMessage);
  assessOrdinaryRefusals(h, false);
  if (known?.reappeared !== undefined) assessStops(h, { kinds: ['service'], channel: message?.channel });
  if (person?.kind === 'business-address') {
    // What serves marketing is no service message, whatever it is called.
    h.add(purpose?.kind === undefined ? noPurpose : noPersonalData);
    return;
  }
  if (!h.underGdpr) {
    h.add(serviceBasis);
    return;
  }
  // A purpose that is marketing would make the message so, whatever it calls itself.
  if (purpose?.kind === undefined) h.add(noPurpose);
  const relation = known?.relation?.kind;
  const inRelation =
    relation !== undefined && relation !== 'none' && relation !== 'lead' && relation !== 'prospect';
  if (purpose?.basis === undefined && (message?.relatesToContract === true || inRelation)) {
    h.add(serviceBasis);
    return;
  }
  const kind = purpose?.kind ?? 'service';
  h.add(
    assessBasis(
      h,
      false,
      assessConsents(h, { kinds: [kind], channel: message?.channel, others: false, explicit: false }),
    ),
  );
}

/** A survey without promotion: advertising in some countries, not in others, unsettled in most. */
function hearSurvey(h: Hearing, channel: Channel | undefined): void {
  const rule = surveyRule(h.question.law);
  if (rule?.advertising === true && h.inForce(rule)) {
    h.add(permits(rule, facts));
    hearPromotion(h, channel);
    return;
  }
  if (rule?.advertising === false && h.inForce(rule)) {
    h.add(permits(rule, facts));
    assessStops(h, { kinds: ['survey'], channel });
    hearQuestions(h);
    return;
  }
  // Unsettled: what both readings answer alike is the answer; where they differ it is for counsel.
  assessStops(h, { kinds: ['survey'], channel });
  const asService = h.apart(() => hearQuestions(h));
  const asAdvertising = h.apart(() => hearPromotion(h, channel));
  const read = [...asService.grounds, ...asAdvertising.grounds].flatMap((ground) => ground.facts);
  if (asService.outcome === asAdvertising.outcome) {
    h.take(asAdvertising);
    h.note(permits(basisRules.service, read));
  } else h.add(counsel(basisRules.undeclared, [...facts, ...read]));
}

/** A survey read as no advertising: a basis, and people told of it. */
function hearQuestions(h: Hearing): void {
  hearService(h);
  if (h.question.person?.kind === 'business-address' || !h.underGdpr) return;
  if (h.question.facts?.informed !== undefined)
    h.add(assessTransparency(h, { marketing: false, recipients: false, atLatestNow: true }));
}

/** Direct marketing: stops, channel, basis, what was told, the retention term, and the message itself. */
function hearPromotion(h: Hearing, channel: Channel | undefined): void {
  const { message, purpose, person, facts: known } = h.question;
  const kinds = kindsFor(h, channel);
  h.note(promotional);
  // An unknown kind of recipient is read as a natural person: the widest protection.
  const kind: PersonKind = person?.kind ?? 'consumer';
  const personal = kind !== 'business-address' && h.underGdpr && scopeOf(h) !== 'out';
  if (h.hasty && personal && channel !== undefined) {
    hearTerm(h);
    if (h.settled) return;
  }
  const tracking = channel === 'ads' || channel === 'web-tracking';
  // Whose products they are is not known: a consent to others' offers that was withdrawn may be the one that counts.
  const wide =
    kinds === forMarketing && (message?.products === undefined || message.onBehalfOf === undefined);
  assessStops(h, { kinds: wide ? forOthers : kinds, channel, profiling: tracking });
  if (h.settled) return;
  // What the channel asks cannot be looked up; that it is missing has been said.
  if (channel === undefined) return;
  const others = message?.onBehalfOf === 'partner' || message?.products === 'third-party';
  const finding = assessChannel(h, channel, kind, kinds, others);
  h.add(finding.ground);
  for (const route of finding.routes) addRoute(h, finding, route);
  if (purpose?.kind === undefined) h.add(noPurpose);
  assessMessage(h, channel);
  if (h.settled) return;
  if (kind === 'business-address') {
    h.add(noPersonalData);
    return;
  }
  if (!personal) return;

  h.note(declaredData);
  const { assessment } = purpose ?? {};
  if (usesSpecialCategories(h) || (typeof assessment === 'object' && assessment.sensitive === true))
    assessSpecial(h, assessConsents(h, { kinds, channel, others, explicit: true }));
  if (finding.bySoftOptIn) h.add(softOptInSuffices);
  else if (finding.exempt) h.add(finding.consent);
  else h.add(assessBasis(h, true, finding.consent));
  if (known?.holds?.some((hold) => hold.kind === 'statutory') && purpose?.basis === 'legal-obligation')
    h.add(keptForDuty);
  const origin = assessOrigin(h);
  if (origin) h.add(origin);
  if (tracking) assessChild(h);
  h.add(assessTransparency(h, { marketing: true, recipients: tracking, atLatestNow: true }));
  if (!h.hasty) hearTerm(h);
}

/** The declared term; that none is declared does not decide on a message. */
function hearTerm(h: Hearing): void {
  const retention = h.question.purpose?.retention;
  if (retention !== undefined && retention !== 'none') h.add(assessDeclaredTerm(h, retention));
  else h.note(termUndeclared);
}

/** Behind the channel's rule: why each route failed, is open, or carried. */
function addRoute(h: Hearing, finding: ChannelFinding, route: Ground): void {
  if (route.effect === finding.ground.effect) h.add(route);
  else h.note(route);
}

const forSurvey: readonly PurposeKind[] = ['survey'];
const forMarketing: readonly PurposeKind[] = ['direct-marketing'];
const forPartners: readonly PurposeKind[] = ['partner-marketing'];
const forOthers: readonly PurposeKind[] = ['partner-marketing', 'direct-marketing'];
const forItself = new Map<PurposeKind, readonly PurposeKind[]>(purposeKinds.map((kind) => [kind, [kind]]));
const forAds = new Map<PurposeKind, readonly PurposeKind[]>(
  purposeKinds.map((kind) => [kind, isMarketing(kind) ? ['ads-targeting', kind] : [kind]]),
);
const forItselfOrMarketing = new Map<PurposeKind, readonly PurposeKind[]>(
  purposeKinds.map((kind) => [
    kind,
    servesMarketing(kind) && kind !== 'direct-marketing' ? [kind, 'direct-marketing'] : forMarketing,
  ]),
);

/** The purposes for which a consent would cover this message. */
function kindsFor(h: Hearing, channel: Channel | undefined): readonly PurposeKind[] {
  const { purpose, message } = h.question;
  const kind = purpose?.kind;
  if (message?.content === 'survey' && kind === 'survey') return forSurvey;
  if (kind === undefined) return forMarketing;
  if (channel === 'ads') return forAds.get(kind)!;
  if (channel === 'web-tracking' || channel === 'email-pixel') return forItself.get(kind)!;
  if (kind === 'partner-marketing') return forPartners;
  if (message?.onBehalfOf === 'partner' || message?.products === 'third-party') return forOthers;
  // A partner who got the data with the consent uses a consent to the marketing of partners.
  if (kind === 'direct-marketing' && h.question.facts?.obtained?.from === 'third-party') return forOthers;
  return forItselfOrMarketing.get(kind)!;
}
