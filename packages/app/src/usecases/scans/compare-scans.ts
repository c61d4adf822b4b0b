import type { Finding, ScanReport, Severity } from '@houdbaar/core/scan';
import type { Said } from '@houdbaar/core/terms';

/** A finding in both reports, with what it was and is. */
export interface ChangedFinding {
  readonly id: string;
  readonly title: Said;
  readonly severity: Severity;
  readonly before: { readonly severity: Severity; readonly count: number; readonly share: number };
  readonly after: { readonly severity: Severity; readonly count: number; readonly share: number };
}

/** What became better or worse between two reports. */
export interface ComparedScans {
  readonly score: { readonly before: number; readonly after: number };
  readonly people: { readonly before: number; readonly after: number };
  readonly parts: readonly {
    readonly id: string;
    readonly name: Said;
    /** 0 to 1; null where a report couldn't judge it. */
    readonly before: number | null;
    readonly after: number | null;
  }[];
  readonly gone: readonly Finding[];
  readonly added: readonly Finding[];
  readonly changed: readonly ChangedFinding[];
  /** How many findings are the same. */
  readonly unchanged: number;
}

/** Compares an earlier report with a later one, finding by finding. */
export function compareScans(before: ScanReport, after: ScanReport): ComparedScans {
  const earlier = new Map(before.findings.map((finding) => [finding.id, finding]));
  const later = new Set(after.findings.map(({ id }) => id));
  const both = after.findings.flatMap((now): ChangedFinding[] => {
    const then = earlier.get(now.id);
    const { id, title, severity } = now;
    return then ? [{ id, title, severity, before: measured(then), after: measured(now) }] : [];
  });
  const changed = both.filter(
    ({ before: then, after: now }) => then.count !== now.count || then.severity !== now.severity,
  );
  return {
    score: { before: before.score, after: after.score },
    people: { before: before.people.total, after: after.people.total },
    parts: partsOf(before, after),
    gone: before.findings.filter(({ id }) => !later.has(id)),
    added: after.findings.filter(({ id }) => !earlier.has(id)),
    changed,
    unchanged: both.length - changed.length,
  };
}

const measured = ({ severity, count, share }: Finding) => ({ severity, count, share });

function partsOf(before: ScanReport, after: ScanReport): ComparedScans['parts'] {
  const parts = new Map([...before.scoreParts, ...after.scoreParts].map((part) => [part.id, part.name]));
  const valueIn = ({ scoreParts }: ScanReport, id: string) =>
    scoreParts.find((part) => part.id === id)?.value ?? null;
  return [...parts].map(([id, name]) => ({
    id,
    name,
    before: valueIn(before, id),
    after: valueIn(after, id),
  }));
}
