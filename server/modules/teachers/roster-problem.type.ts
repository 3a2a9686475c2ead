// What looks wrong on a unit's roster, as the schema shows it (D3.2).
import { Field, ID, ObjectType } from 'type-graphql';
import { RosterProblemKind } from '../../domain/roster-problems';
import { connectionOf } from '../units/page';
import { TeacherView } from './teacher.type';

/** 統一檢視: one thing that is missing or looks wrong. */
@ObjectType('RosterProblem', {
  description: '統一檢視: one thing of one record that is missing or looks wrong (D3.2).',
})
export class RosterProblemView {
  @Field(() => ID, { description: 'Opaque; the same as long as the problem lasts.' })
  id: string;

  @Field(() => RosterProblemKind, { description: 'What it is.' })
  kind: RosterProblemKind;

  @Field(() => TeacherView, { description: 'Whose record.' })
  teacher: TeacherView;

  @Field(() => String, {
    nullable: true,
    description: 'The title or subject that it is about; null where it is about none.',
  })
  value: string | null;
}

/** A page of what looks wrong. */
export const RosterProblemConnection = connectionOf(
  'RosterProblem',
  () => RosterProblemView,
  'what looks wrong on a roster, by kind',
);
