/** Who is signed in, as the token's claims say. Never used to grant anything: Graph decides by the token alone. */
export interface Account {
  /** MSAL's `homeAccountId`: object id and tenant of the home organization; stable, unlike the user name. */
  readonly id: string;
  readonly name: string;
  readonly userName: string;
  /** The domain of the user name: the organization's display name would need a permission of its own. */
  readonly organization: string;
  readonly tenantId: string;
  readonly isGuest: boolean;
}
