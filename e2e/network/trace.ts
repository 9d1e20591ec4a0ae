/** Reads what strace wrote: every connection and every packet towards a network, whether it worked or not. */

/**
 * Lines of connections begun (TCP) and of packets sent (all else), loopback too: the app has nobody to talk to there either.
 * Not counted: answers on a connection that somebody made to the app, as what drives it in tests does; and "connecting" a UDP socket, which
 * sends nothing. Chromium does that to learn which of the computer's addresses it would use.
 */
export function netOut(trace: string): string[] {
  return trace.split('\n').filter((line) => {
    const [, call = '', kind = ''] = /\b(connect|sendto|sendmsg|sendmmsg)\(\d+<(\w+)/.exec(line) ?? []
    if (!/^(TCP|UDP|UDPLITE|ICMP|PING|RAW|SCTP|DCCP)/.test(kind) && !/sa_family=AF_INET/.test(line)) return false
    const isStream = kind.startsWith('TCP')
    return call === 'connect' ? !kind.startsWith('UDP') : !isStream
  })
}
