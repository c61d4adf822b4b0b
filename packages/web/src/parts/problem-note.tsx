import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ApiProblem, isRefusal, lacksPolicy } from '../api/client.ts';
import { common } from '../words/common.ts';
import { useWords } from '../words/language.ts';
import classes from './parts.module.css';

/** The one refusal that is over when one waits. */
const tooMany = 429;

interface ProblemNoteProps {
  readonly problem: unknown;
  readonly again?: () => void;
}

/** What went wrong and what to do, in the server's own sentence; each field with its remedy. */
export function ProblemNote({ problem, again }: ProblemNoteProps) {
  const w = useWords(common);
  if (!problem) return null;
  // The server's sentence names a command, which is of no use to whoever works in the browser.
  if (lacksPolicy(problem))
    return (
      <div className={classes.problem} role="alert">
        <strong>{problem.problem.title}</strong>
        <div>{w.noPolicySays}</div>
        <Link to="/purposes">{w.toPurposes}</Link>
      </div>
    );
  const known = problem instanceof ApiProblem ? problem.problem : undefined;
  return (
    <div className={classes.problem} role="alert">
      <strong>{known?.title ?? w.wrong}</strong>
      <div>{known ? known.detail : w.unreachable}</div>
      {known?.errors && known.errors.length > 0 ? (
        <ul>
          {known.errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <code>{path}</code>: {message}
            </li>
          ))}
        </ul>
      ) : null}
      {again && (!isRefusal(problem) || problem.status === tooMany) ? (
        <Button variant="default" size="xs" mt={8} onClick={again}>
          {w.again}
        </Button>
      ) : null}
    </div>
  );
}
