import { Button, CopyButton, Group, Modal, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { common } from '../words/common.ts';
import { useWords } from '../words/language.ts';

const words = {
  nl: {
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    once: 'Dit zie je maar één keer. Bewaar het nu.',
    done: 'Ik heb het bewaard',
  },
  en: {
    copy: 'Copy',
    copied: 'Copied',
    once: 'You see this only once. Save it now.',
    done: 'I have saved it',
  },
};

interface ShownOnceProps {
  readonly title: string;
  readonly says?: ReactNode;
  /** What the value is: `Sleutel`, `Link`. */
  readonly label: string;
  readonly value: string;
  readonly close: () => void;
}

/** A secret or a link that can't be shown again: it closes by its own button only. */
export function ShownOnce({ title, says, label, value, close }: ShownOnceProps) {
  const w = useWords(words);
  const c = useWords(common);
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': c.close }}
    >
      {says ? <p style={{ marginTop: 0 }}>{says}</p> : null}
      <Textarea
        label={label}
        description={w.once}
        value={value}
        readOnly
        autosize
        onFocus={(event) => event.currentTarget.select()}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', overflowWrap: 'anywhere' } }}
      />
      <Group justify="flex-end" mt="lg">
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} aria-live="polite">
              {copied ? w.copied : w.copy}
            </Button>
          )}
        </CopyButton>
        <Button onClick={close}>{w.done}</Button>
      </Group>
    </Modal>
  );
}
