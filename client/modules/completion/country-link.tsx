// Decides where a jurisdiction of the country leads: to its own completion, for who may read it.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../../app/session';

/** The way to a jurisdiction's schools, around `children`; plain words where it leads nowhere. */
export function JurisdictionLink(props: { year: number; code: string; children: ReactNode }) {
  const { may } = useSession();
  if (!may('JURISDICTION_COMPLETION_READ')) return <span>{props.children}</span>;
  return (
    <Link
      to="/completion/$year"
      params={{ year: props.year }}
      search={{ jurisdiction: props.code }}
    >
      {props.children}
    </Link>
  );
}
