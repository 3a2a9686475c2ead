// 業務帳號查詢 as the schema shows it (D2.9).
import { Field, ID, ObjectType } from 'type-graphql';
import { Role } from '../../domain/roles';
import { connectionOf } from '../units/page';

@ObjectType({ description: 'An active chief or contact of a unit, with contact data (D2.9).' })
export class DirectoryEntry {
  @Field(() => ID, { description: "The account's id." })
  id: string;

  @Field(() => String, { description: 'The name of the unit.' })
  unitName: string;

  @Field(() => String, { description: 'The code of the unit.' })
  unitCode: string;

  @Field(() => String, { nullable: true, description: 'Its jurisdiction; null where it has none.' })
  jurisdictionName: string | null;

  @Field(() => String, { description: 'The full name (D2.9).' })
  name: string;

  @Field(() => Role, { description: 'CHIEF or CONTACT.' })
  role: Role;

  @Field(() => String, { nullable: true, description: 'Telephone; null where none is known.' })
  telephone: string | null;

  @Field(() => String, { nullable: true, description: 'Email address; null where none is known.' })
  email: string | null;
}

/** A page of the directory. */
export const DirectoryEntryConnection = connectionOf(
  'DirectoryEntry',
  () => DirectoryEntry,
  'active chiefs and contacts, by unit code',
);
