// Identity providers, and what a teacher is told of the own identities there (D3.1).
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';

/** By what an identity elsewhere was found to be a teacher's. */
export enum RoamingLinkedBy {
  /** 身分證字號 */
  NATIONAL_ID = 'NATIONAL_ID',
  /** 電子郵件 */
  EMAIL = 'EMAIL',
}

registerEnumType(RoamingLinkedBy, {
  name: 'RoamingLinkedBy',
  description: 'By what an identity elsewhere was found to be the teacher’s (D3.1).',
  valuesConfig: {
    NATIONAL_ID: { description: '身分證字號: the provider has verified the national ID' },
    EMAIL: { description: '電子郵件: confirmed by the provider and by us' },
  },
});

@ObjectType({
  description: '帳號漫遊: another institution’s identity provider, to sign in through (D3.1).',
})
export class RoamingProvider {
  @Field(() => ID, { description: 'The name of the provider in our addresses.' })
  id: string;

  @Field(() => String, { description: 'What it is called, as the button says.' })
  name: string;

  @Field(() => String, { description: 'Where signing in begins: a path of this site, for a link.' })
  startUrl: string;
}

@ObjectType('RoamingLink', {
  description: '帳號漫遊: an identity elsewhere that opens the account (D3.1).',
})
export class RoamingLinkView {
  @Field(() => String, { description: 'The provider: its address as issuer.' })
  issuer: string;

  @Field(() => String, {
    description: 'What the provider is called; its address where it is no longer set up.',
  })
  name: string;

  @Field(() => RoamingLinkedBy, { description: 'By what it was linked.' })
  linkedBy: RoamingLinkedBy;

  @Field(() => DateTime, { description: 'Since when.' })
  linkedAt: Instant;
}
