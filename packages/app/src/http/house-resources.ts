import type { House } from '../usecases/index.ts';
import type { Resource } from './api-env.ts';
import { activitiesResource } from './resources/activities.ts';
import { agendaResource } from './resources/agenda.ts';
import { assessmentsResource } from './resources/assessments.ts';
import { consentsResource } from './resources/consents.ts';
import { draftAnswersResource } from './resources/draft-answers.ts';
import { evidenceResource } from './resources/evidence.ts';
import { gateResource } from './resources/gate.ts';
import { holdsResource } from './resources/holds.ts';
import { importsResource } from './resources/imports.ts';
import { judgeResource } from './resources/judge.ts';
import { noticesResource } from './resources/notices.ts';
import { objectionsResource } from './resources/objections.ts';
import { outboxResource } from './resources/outbox.ts';
import { ownDataResource } from './resources/own-data.ts';
import { peopleResource } from './resources/people.ts';
import { peopleChangesResource } from './resources/people-changes.ts';
import { plansResource } from './resources/plans.ts';
import { policyResource } from './resources/policy.ts';
import { policyDocumentResource } from './resources/policy-document.ts';
import { policyDraftsResource } from './resources/policy-drafts.ts';
import { proofsResource } from './resources/proofs.ts';
import { receiptsResource } from './resources/receipts.ts';
import { relationsResource } from './resources/relations.ts';
import { simulateResource } from './resources/simulate.ts';
import { worklistResource } from './resources/worklist.ts';

/** Everything under /api/v1 that works in a house. A new resource is a line here. */
export const houseResources = (house: House): readonly Resource[] => [
  judgeResource(),
  policyResource(house),
  policyDocumentResource(house),
  policyDraftsResource(house),
  draftAnswersResource(house),
  assessmentsResource(house),
  peopleResource(house),
  peopleChangesResource(house),
  activitiesResource(house),
  consentsResource(house),
  objectionsResource(house),
  noticesResource(house),
  relationsResource(house),
  importsResource(house),
  gateResource(house),
  worklistResource(house),
  simulateResource(house),
  plansResource(house),
  holdsResource(house),
  agendaResource(house),
  outboxResource(house),
  ownDataResource(house),
  receiptsResource(house),
  evidenceResource(house),
  proofsResource(house),
];
