import { Link, type LinkProps } from '@tanstack/react-router';
import { useFormat } from '../words/format.ts';

/** A number that opens the people behind it. */
export function Count({
  of,
  ...link
}: { readonly of: number } & Pick<LinkProps, 'to' | 'search' | 'params'>) {
  const { number } = useFormat();
  return (
    <Link {...link} className="hb-tabular">
      {number(of)}
    </Link>
  );
}
