/** What is tried first by whoever guesses, beyond what the least length keeps out. Compared without case. */
const COMMON = [
  '1234567890',
  '0123456789',
  '0987654321',
  '9876543210',
  '12345678910',
  'qwertyuiop',
  'password123',
  'password1234',
  'passw0rd123',
  'administrator',
  'admin12345',
  'admin123456',
  'woaini1314',
  'woaini520',
  'a1234567890',
  'qwerty12345',
  'iloveyou123',
  'welcome123',
  'changeme123',
  'recha12345',
  'rechapassword',
];

/** Whether somebody would guess it soon: a common one, one made of two characters at most, or their own name. */
export function isEasy(password: string, name: string): boolean {
  const typed = password.normalize('NFKC').toLowerCase();
  const own = name.normalize('NFKC').toLowerCase().trim();
  if (COMMON.some((common) => typed === common)) return true;
  if (new Set(typed).size <= 2) return true;
  return own.length >= 2 && typed.replaceAll(own, '').length < 6;
}

/** One figure again and again, or figures in their order, up or down. */
export const isEasyPin = (pin: string): boolean =>
  new Set(pin).size === 1 || '01234567890987654321'.includes(pin);
