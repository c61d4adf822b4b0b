import { Button, Group, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { common } from '../words/common.ts';
import { useWords } from '../words/language.ts';
import { ProblemNote } from './problem-note.tsx';

interface FormDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The verb on the button. */
  readonly verb: string;
  /** What is destroyed or shut is brick. */
  readonly grave?: boolean;
  readonly disabled?: boolean;
  readonly size?: 'md' | 'lg';
  /** Gets the form's own fields by their names; the dialog closes once it is done. */
  readonly run: (form: FormData) => Promise<unknown>;
  readonly close: () => void;
}

/** A form in a window: what it asks, one verb, and what the server says where it refuses. */
export function FormDialog(props: FormDialogProps) {
  const { title, children, verb, grave, disabled, size, run, close } = props;
  const w = useWords(common);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const send = async (form: FormData) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await run(form);
      close();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size={size ?? 'md'}
      closeButtonProps={{ 'aria-label': w.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send(new FormData(event.currentTarget));
        }}
      >
        {children}
        {problem ? (
          <div style={{ marginTop: 16 }}>
            <ProblemNote problem={problem} />
          </div>
        ) : null}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close}>
            {w.cancel}
          </Button>
          <Button
            type="submit"
            loading={busy}
            disabled={disabled ?? false}
            {...(grave ? { color: 'brick' } : {})}
          >
            {verb}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
