/** What someone of the staff is here for. */
export type Role = 'administrator' | 'privacy-officer' | 'marketer' | 'support' | 'auditor';
