import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { common } from '../words/common.ts';
import { useWords } from '../words/language.ts';
import { ProblemNote } from './problem-note.tsx';

interface ConfirmByTypingProps {
  readonly title: string;
  /** What will happen, in numbers. */
  readonly children: ReactNode;
  /** What must be typed. */
  readonly word: string;
  /** The verb on the button: `Wis 312 mensen`. */
  readonly verb: string;
  readonly final?: boolean;
  readonly run: () => Promise<unknown>;
  readonly close: () => void;
}

/** Before something is destroyed: what and how many, and its name typed by hand. */
export function ConfirmByTyping({ title, children, word, verb, final, run, close }: ConfirmByTypingProps) {
  const w = useWords(common);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const go = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await run();
      close();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': w.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === word) void go();
        }}
      >
        {children}
        {final ? <p>{w.cannotBeUndone}</p> : null}
        <TextInput
          label={w.typeToConfirm(word)}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
          autoComplete="off"
          my="sm"
        />
        <ProblemNote problem={problem} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {w.cancel}
          </Button>
          <Button type="submit" color="brick" loading={busy} disabled={typed.trim() !== word}>
            {verb}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
