// What is shown of a request for a teacher (D3.4): to either unit, and to the bureau.
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';
import { TransferDirection, TransferState } from '../../domain/registration';
import { connectionOf } from '../units/page';

registerEnumType(TransferState, {
  name: 'TransferState',
  description: 'Where a request for a teacher stands (D3.4).',
  valuesConfig: {
    PENDING: { description: '待處理: the present unit has not answered.' },
    RELEASED: { description: '已轉入: the teacher has gone on to the unit that asked.' },
    REFUSED: { description: '不同意: the teacher stays.' },
    WITHDRAWN: { description: '已撤回: the unit that asked has taken it back.' },
  },
});

registerEnumType(TransferDirection, {
  name: 'TransferDirection',
  description: 'From which of its two units a request is looked at (D3.4).',
  valuesConfig: {
    INCOMING: { description: '轉入: a unit asks for somebody of another.' },
    OUTGOING: { description: '轉出: another asks for somebody of the unit.' },
  },
});

/** A unit by its name, and nothing else of it. */
@ObjectType({ description: 'A unit by its name and code, and nothing else of it.' })
export class UnitName {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string;

  @Field(() => String, { description: '學校代碼.' })
  code: string;

  @Field(() => String, { description: 'The full Chinese name.' })
  name: string;
}

/** A request as whoever asks may see it. */
@ObjectType('Transfer', {
  description: '轉校請求: a unit asks for a teacher whom another employs (D3.4).',
})
export class TransferView {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string;

  @Field(() => TransferState, { description: 'Where it stands.' })
  state: TransferState;

  @Field(() => String, {
    description: "The teacher's name: whole for the unit of today, masked for all others (D3.8).",
  })
  teacherName: string;

  @Field(() => String, {
    nullable: true,
    description: 'A12****789, for the unit of today only; null for all others (D3.8).',
  })
  nationalIdMasked: string | null;

  @Field(() => UnitName, { description: 'The unit that employs the teacher, or did.' })
  fromUnit: UnitName;

  @Field(() => UnitName, { description: 'The unit that asks.' })
  toUnit: UnitName;

  @Field(() => DateTime, { description: 'When it was made.' })
  requestedAt: Instant;

  @Field(() => DateTime, {
    description:
      "From when on the present unit's bureau can decide it: 7 days later, at once for a kindergarten's teacher.",
  })
  bureauFrom: Instant;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was decided; null while it is pending.',
  })
  decidedAt: Instant | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so, if that was said.' })
  reason: string | null;

  @Field(() => Boolean, { description: 'Whether whoever asks can release or refuse now.' })
  mayDecide: boolean;

  @Field(() => Boolean, { description: 'Whether whoever asks can withdraw it now.' })
  mayWithdraw: boolean;

  @Field(() => Int, { description: 'The version that a decision names.' })
  version: number;
}

/** A page of requests. */
export const TransferConnection = connectionOf(
  'Transfer',
  () => TransferView,
  'requests for teachers, the newest first',
);

/** What a decision answers. */
@ObjectType({ description: 'The request as it stands now.' })
export class TransferPayload {
  @Field(() => TransferView, { description: 'The request.' })
  transfer: TransferView;
}
