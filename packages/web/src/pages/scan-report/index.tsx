import type { ScanReport } from '@houdbaar/core/scan';
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { downloadFrom } from '../../api/download.ts';
import { Columns, PageFrame, Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { vendorName } from '../../words/vendors.ts';
import { ActionPlan } from './action-plan.tsx';
import { Compare } from './compare.tsx';
import { Fields } from './fields.tsx';
import { Findings } from './findings.tsx';
import { Lanes } from './lanes.tsx';
import { sourcesIn } from './law-source.ts';
import { Limits } from './limits.tsx';
import { Retention, Sleepers } from './retention.tsx';
import { Score } from './score.tsx';
import { words } from './words.ts';

const route = getRouteApi('/signed-in/scans/$id');

/** One report: what was found in a file, what to do about it, and how it differs from an earlier one. */
export function Page() {
  const w = useWords(words);
  const { language } = useLanguage();
  const { instant, number, list } = useFormat();
  const { id } = route.useParams();
  const {
    data: scan,
    error,
    refetch,
  } = useQuery({
    queryKey: ['scan', id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => api('GET /api/v1/scans/{id}', { params: { id }, signal }),
  });
  if (!scan)
    return (
      <PageFrame title={w.title}>
        {error ? <ProblemNote problem={error} again={() => void refetch()} /> : <Skeleton height={220} />}
      </PageFrame>
    );
  // What the server keeps is the report as it was made.
  const report = scan.report as unknown as ScanReport;
  const sourceOf = sourcesIn(report);
  const rows = report.files.reduce((sum, each) => sum + each.rows, 0);
  const about = [
    w.made(scan.createdBy, instant(scan.at)),
    w.people(scan.people, number(scan.people)),
    w.rows(number(rows)),
    ...(scan.vendors.length > 0 ? [w.from(list(scan.vendors.map(vendorName)))] : []),
  ];
  return (
    <PageFrame
      title={scan.name}
      says={about.join(' · ')}
      actions={
        <>
          <Button
            variant="default"
            onClick={() =>
              void downloadFrom(
                `/api/v1/scans/${scan.id}/html?lang=${language}`,
                'text/html',
                `scan-${scan.at.slice(0, 10)}-${scan.id.slice(0, 8)}.html`,
              )
            }
          >
            {w.html}
          </Button>
          <Button
            variant="default"
            renderRoot={(props) => <Link {...props} to="/imports" search={{ tab: 'scans' }} />}
          >
            {w.all}
          </Button>
        </>
      }
    >
      {report.people.total === 0 ? (
        <Panel>{w.noPeople}</Panel>
      ) : (
        <>
          <Columns>
            <Score report={report} />
            <Compare scan={scan} />
          </Columns>
          <ActionPlan scan={scan.id} report={report} />
          <Findings report={report} sourceOf={sourceOf} />
          <Columns split="main-left">
            <Retention report={report} />
            <Sleepers report={report} />
          </Columns>
          <Lanes report={report} sourceOf={sourceOf} />
          <Fields report={report} />
        </>
      )}
      <Limits report={report} />
      <p className="hb-muted">{w.noAdvice}</p>
    </PageFrame>
  );
}
