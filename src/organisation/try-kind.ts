/** Of what failed tries are counted: an account, an address on the network, the codes of a person, mails that were asked for. */
export type TryKind = 'account' | 'address' | 'code' | 'mail';
