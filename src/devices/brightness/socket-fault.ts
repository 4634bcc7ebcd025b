/** What a code of Node's says about the other end of a socket. */
export function socketFault(
  code: string | undefined,
): 'unknown-host' | 'refused' | 'no-answer' | 'dropped' {
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ERR_INVALID_URL':
      return 'unknown-host';
    case 'ECONNREFUSED':
      return 'refused';
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
      return 'no-answer';
    default:
      return 'dropped';
  }
}
