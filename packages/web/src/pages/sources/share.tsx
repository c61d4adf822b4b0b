import { useFormat } from '../../words/format.ts';
import classes from './sources.module.css';

/** A share with a small bar: the number of people on hover and for those who hear it. */
export function Share({ part, of }: { readonly part: number; readonly of: number }) {
  const { share, number } = useFormat();
  if (of === 0) return <span className="hb-muted">–</span>;
  return (
    <span className={classes.share} title={`${number(part)} / ${number(of)}`}>
      {share(part, of)}
      <span className={classes.track} aria-hidden="true">
        <span className={classes.fill} style={{ width: `${(100 * part) / of}%` }} />
      </span>
    </span>
  );
}
