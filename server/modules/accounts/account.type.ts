// A unit's business accounts as the schema shows them (D2).
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Role } from '../../domain/roles';
import { connectionOf } from '../units/page';

/** Life of a business account (D2.8). */
export enum AccountStatus {
  /** 申請中 */
  APPLIED = 'APPLIED',
  /** 啟用中 */
  ACTIVE = 'ACTIVE',
  /** 停用中 */
  SUSPENDED = 'SUSPENDED',
  /** 已刪除 */
  DELETED = 'DELETED',
  /** 已退件 */
  REFUSED = 'REFUSED',
}

registerEnumType(AccountStatus, {
  name: 'AccountStatus',
  description: 'Where a business account stands in its life (D2.8).',
  valuesConfig: {
    APPLIED: { description: '申請中' },
    ACTIVE: { description: '啟用中' },
    SUSPENDED: { description: '停用中' },
    DELETED: { description: '已刪除' },
    REFUSED: { description: '已退件' },
  },
});

/** A business account as its unit's chief sees it. */
@ObjectType('Account', { description: '業務帳號: a business account of a unit (D2).' })
export class AccountView {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string;

  @Field({ description: 'The full name: it is shown inside the own unit only (D3.8).' })
  name: string;

  @Field(() => Role, { description: 'The tier, or the office above the schools (D2.1).' })
  role: Role;

  @Field(() => AccountStatus, { description: 'Where it stands in its life (D2.8).' })
  status: AccountStatus;

  @Field(() => String, {
    nullable: true,
    description: 'The user name; null while none has been given out.',
  })
  userName: string | null;
}

/** A page of accounts. */
export const AccountConnection = connectionOf('Account', () => AccountView, 'business accounts');
