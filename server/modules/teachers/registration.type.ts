// What registering a teacher answers (D3.4).
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { RegistrationOutcome } from '../../domain/registration';
import { TeacherView } from './teacher.type';
import { TransferView } from './transfer.type';

registerEnumType(RegistrationOutcome, {
  name: 'RegistrationOutcome',
  description: 'What registering a teacher did (D3.4).',
  valuesConfig: {
    CREATED: { description: 'Nobody knew the national ID: there is a new record, 待申請.' },
    MOVED: { description: 'The last unit had released the teacher, who is of this unit now.' },
    REQUESTED: { description: 'Another unit employs the teacher, and is asked.' },
  },
});

/** What came of a registration. */
@ObjectType({ description: 'What came of a registration (D3.4).' })
export class RegisterTeacherPayload {
  @Field(() => RegistrationOutcome, { description: 'What it did.' })
  outcome: RegistrationOutcome;

  @Field(() => TeacherView, {
    nullable: true,
    description: 'The teacher, now of the own unit; null where another unit is asked.',
  })
  teacher: TeacherView | null;

  @Field(() => TransferView, {
    nullable: true,
    description: 'The request to the unit that employs the teacher; null where none was needed.',
  })
  transfer: TransferView | null;
}
