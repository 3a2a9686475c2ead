// Subjects and job titles as a form offers them, each with the days that it is valid (D3.1).
import { Field, ID, ObjectType } from 'type-graphql';
import { LocalDate } from '../../app/scalars';
import { Stage } from '../../domain/units';

const FROM = 'The first day on which records may take it.';
const UNTIL = 'The last such day; null while no end is known. Records keep what they have.';

/** A subject that can be taught at a stage. */
@ObjectType('TeachingSubject', { description: '任教科目: a subject of one stage (D3.1).' })
export class TeachingSubjectView {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string;

  @Field(() => String, { description: 'The name, as records hold it.' })
  name: string;

  @Field(() => Stage, { description: 'The stage at which it is taught.' })
  stage: Stage;

  @Field(() => LocalDate, { description: FROM })
  validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: UNTIL })
  validUntil: string | null;
}

/** A job title. */
@ObjectType('JobTitle', { description: '職稱: a job title (D3.1).' })
export class JobTitleView {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string;

  @Field(() => String, { description: 'The title, as records hold it.' })
  name: string;

  @Field(() => Stage, { nullable: true, description: 'Its stage; null for every stage.' })
  stage: Stage | null;

  @Field(() => LocalDate, { description: FROM })
  validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: UNTIL })
  validUntil: string | null;
}
