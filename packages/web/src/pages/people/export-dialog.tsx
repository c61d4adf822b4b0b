import { Button, Group, Modal, Radio, Select, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { downloadCsv } from '../../api/download.ts';
import { may } from '../../api/session.ts';
import { usePolicy } from '../../api/use-purposes.ts';
import { useSession } from '../../api/use-session.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { common } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import { asked, type Filters } from './filters.ts';
import { words } from './words.ts';

interface ExportDialogProps {
  readonly q: string;
  readonly filters: Filters;
  readonly close: () => void;
}

/** Asks what a file is for, and fetches the one that is judged for it. */
export function ExportDialog({ q, filters, close }: ExportDialogProps) {
  const w = useWords(words);
  const c = useWords(common);
  const session = useSession();
  const { data: policy } = usePolicy();
  const granted = session?.purposes ?? [];
  const lanes = (policy?.purposes ?? [])
    .filter(({ id }) => granted === 'all' || granted.includes(id))
    .flatMap(({ id, names, declared: { channels } }) =>
      Object.keys((channels as object | undefined) ?? {}).map((channel) => ({
        value: `${id} ${channel}`,
        label: `${names.name} · ${c.channels[channel] ?? channel}`,
      })),
    );
  const chosen = `${filters.purpose ?? ''} ${filters.channel ?? ''}`;
  const [aim, setAim] = useState<'purpose' | 'inspection'>('purpose');
  const [lane, setLane] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const wanted = lane ?? (lanes.some(({ value }) => value === chosen) ? chosen : null);
  const make = useMutation({
    async mutationFn() {
      const [purpose, channel] = (wanted ?? ' ').split(' ');
      const body = {
        filter: { ...asked(filters), ...(q === '' ? {} : { q }) },
        for: aim === 'purpose' ? { purpose, channel } : { inspection: reason.trim() },
      };
      const response = await downloadCsv('POST /api/v1/people/export', { body }, w.fileName);
      return response.headers.get('houdbaar-receipt') ?? '';
    },
    onSuccess(receipt) {
      notifications.show({ message: w.done(receipt) });
      close();
    },
  });
  const ready = aim === 'purpose' ? wanted !== null : reason.trim().length >= 5;
  return (
    <Modal opened onClose={close} title={w.exportTitle} closeButtonProps={{ 'aria-label': c.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) make.mutate();
        }}
      >
        <p>{w.exportSays}</p>
        {may(session, 'evidence:read') ? (
          <Radio.Group
            label={w.exportFor}
            value={aim}
            onChange={(value) => setAim(value as 'purpose' | 'inspection')}
            mb="sm"
          >
            <Radio value="purpose" label={w.forPurpose} mt={4} />
            <Radio value="inspection" label={w.forInspection} mt={4} />
          </Radio.Group>
        ) : null}
        {aim === 'purpose' ? (
          <Select
            label={w.names.purpose}
            data={lanes}
            value={wanted}
            onChange={setLane}
            searchable
            required
            withAsterisk={false}
          />
        ) : (
          <>
            <p className="hb-muted">{w.inspectionSays}</p>
            <Textarea
              label={w.reason}
              description={w.reasonSays}
              placeholder={w.reasonHint}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              maxLength={500}
              required
              withAsterisk={false}
            />
          </>
        )}
        <ProblemNote problem={make.error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {c.cancel}
          </Button>
          <Button type="submit" loading={make.isPending} disabled={!ready}>
            {w.download}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
