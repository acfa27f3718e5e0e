/** What an export may know of a customer. Texts are as the shop wrote them; null is unknown. */
export interface Person {
  readonly customer_id: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly country: string | null;
  readonly region: string | null;
  readonly city: string | null;
  readonly postcode: string | null;
  /** Recorded consent to marketing messages. */
  readonly accepts_marketing: boolean | null;
  /** Recorded consent to matching with an ad platform, where a source carries it. */
  readonly ads_consent?: boolean | null;
  /** What the person is worth, in ten-thousandths of the major unit. */
  readonly value_e4?: number | null;
}
