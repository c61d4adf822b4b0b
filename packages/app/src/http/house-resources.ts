import { type House, KeptUploads, type UploadLimits } from '../usecases/index.ts';
import type { Resource } from './api-env.ts';
import { accessLogResource } from './resources/access-log.ts';
import { activitiesResource } from './resources/activities.ts';
import { agendaResource } from './resources/agenda.ts';
import { assessmentsResource } from './resources/assessments.ts';
import { consentsResource } from './resources/consents.ts';
import { consentsLedgerResource } from './resources/consents-ledger.ts';
import { draftAnswersResource } from './resources/draft-answers.ts';
import { evidenceResource } from './resources/evidence.ts';
import { evidenceStatusResource } from './resources/evidence-status.ts';
import { gateResource } from './resources/gate.ts';
import { gatePeopleResource } from './resources/gate-people.ts';
import { holdsResource } from './resources/holds.ts';
import { importWizardResource } from './resources/import-wizard.ts';
import { importsResource } from './resources/imports.ts';
import { judgeResource } from './resources/judge.ts';
import { messageCheckResource } from './resources/message-check.ts';
import { noticesResource } from './resources/notices.ts';
import { objectionsResource } from './resources/objections.ts';
import { outboxResource } from './resources/outbox.ts';
import { overviewResource } from './resources/overview.ts';
import { ownDataResource } from './resources/own-data.ts';
import { peopleResource } from './resources/people.ts';
import { peopleChangesResource } from './resources/people-changes.ts';
import { peopleListResource } from './resources/people-list.ts';
import { peopleViewsResource } from './resources/people-views.ts';
import { planItemsResource } from './resources/plan-items.ts';
import { planLeaveOutResource } from './resources/plan-leave-out.ts';
import { plansResource } from './resources/plans.ts';
import { policyResource } from './resources/policy.ts';
import { policyDocumentResource } from './resources/policy-document.ts';
import { policyDraftsResource } from './resources/policy-drafts.ts';
import { policySampleResource } from './resources/policy-sample.ts';
import { policySettingsResource } from './resources/policy-settings.ts';
import { proofsResource } from './resources/proofs.ts';
import { receiptsResource } from './resources/receipts.ts';
import { relationsResource } from './resources/relations.ts';
import { scansResource } from './resources/scans.ts';
import { searchResource } from './resources/search.ts';
import { simulateResource } from './resources/simulate.ts';
import { sourcesResource } from './resources/sources.ts';
import { suppressionsResource } from './resources/suppressions.ts';
import { tasksResource } from './resources/tasks.ts';
import { worklistResource } from './resources/worklist.ts';

/** Everything under /api/v1 that works in a house. A new resource is a line here. */
export function houseResources(house: House, limits: UploadLimits = {}): readonly Resource[] {
  const uploads = new KeptUploads(house.clock, limits);
  return [
    judgeResource(),
    policyResource(house),
    policyDocumentResource(house),
    policyDraftsResource(house),
    policySampleResource(house),
    policySettingsResource(house),
    draftAnswersResource(house),
    assessmentsResource(house),
    peopleResource(house),
    peopleListResource(house),
    peopleViewsResource(house),
    peopleChangesResource(house),
    activitiesResource(house),
    consentsResource(house),
    objectionsResource(house),
    suppressionsResource(house),
    noticesResource(house),
    relationsResource(house),
    importsResource(house, uploads),
    gateResource(house),
    gatePeopleResource(house),
    messageCheckResource(house),
    worklistResource(house),
    simulateResource(house),
    plansResource(house),
    planItemsResource(house),
    planLeaveOutResource(house),
    holdsResource(house),
    agendaResource(house),
    outboxResource(house),
    ownDataResource(house),
    receiptsResource(house),
    evidenceResource(house),
    proofsResource(house),
    overviewResource(house),
    importWizardResource(house, uploads),
    scansResource(house, uploads),
    tasksResource(house),
    consentsLedgerResource(house),
    sourcesResource(house),
    evidenceStatusResource(house),
    accessLogResource(house),
    searchResource(house),
  ];
}
