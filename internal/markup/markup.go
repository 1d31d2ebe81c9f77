// Package markup writes strangers' text into HTML, Markdown and Mermaid so that
// it stays text: nothing in it can open a tag, a link or a heading, or end a
// label.
package markup

import (
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// AppendHTML appends s with everything escaped that means something in HTML
// text or in a quoted attribute. Control characters that HTML forbids, and
// bytes that are no UTF-8, become U+FFFD.
func AppendHTML(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '&':
			dst = append(dst, "&amp;"...)
		case r == '<':
			dst = append(dst, "&lt;"...)
		case r == '>':
			dst = append(dst, "&gt;"...)
		case r == '"':
			dst = append(dst, "&#34;"...)
		case r == '\'':
			dst = append(dst, "&#39;"...)
		case r == utf8.RuneError, r < ' ' && r != '\t' && r != '\n', r >= 0x7f && r <= 0x9f:
			dst = append(dst, "\uFFFD"...)
		default:
			dst = append(dst, s[i:i+n]...)
		}
		i += n
	}
	return dst
}

// AppendMarkdown appends s as one run of CommonMark text: every ASCII
// punctuation mark that can mean something is escaped, and line ends become
// spaces, so that s can stand in a paragraph, a heading, a list item or a
// table cell.
func AppendMarkdown(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			dst = append(dst, ' ')
		case r == utf8.RuneError, r < ' ', r >= 0x7f && r <= 0x9f:
			dst = append(dst, "\uFFFD"...)
		case r == '<':
			dst = append(dst, "&lt;"...)
		case r == '>':
			dst = append(dst, "&gt;"...)
		case r == '&':
			dst = append(dst, "&amp;"...)
		case strings.ContainsRune("\\`*_{}[]#|~!$", r),
			// What opens a list only does so at the start of a line.
			i == 0 && (r == '-' || r == '+' || r == '='),
			// "1." and "1)" open a numbered list after digits alone.
			(r == '.' || r == ')') && digits(s[:i]):
			dst = append(dst, '\\', byte(r))
		default:
			dst = append(dst, s[i:i+n]...)
		}
		i += n
	}
	return dst
}

// AppendMermaid appends s as text for a quoted label of a Mermaid diagram, on one
// line: n0["…"]. Only letters, digits, single spaces and marks beyond ASCII
// stand as they are. Every other ASCII character is written as the entity code
// that Mermaid documents, #34; for a quotation mark, so that none can end the
// label, start a comment or directive (%%{init}), an entity of its own, an icon
// (fa:fa-car), a tag, or the Markdown that labels are also read as (a label
// "1. Homes" is refused as a list). White space becomes one space, at the start
// none. The two marks ﬂ and ¶ are written as codes too: Mermaid keeps entities
// between them while it reads.
func AppendMermaid(dst []byte, s string) []byte {
	start, space := len(dst), false
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r):
			space = true
			i += n
			continue
		case space && len(dst) > start:
			dst = append(dst, ' ')
		}
		space = false
		switch {
		case r == utf8.RuneError, r < ' ', r >= 0x7f && r <= 0x9f:
			dst = append(dst, "\uFFFD"...)
		case r > 0x9f && r != 'ﬂ' && r != '¶', r >= '0' && r <= '9', r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
			dst = append(dst, s[i:i+n]...)
		default:
			dst = append(dst, '#')
			dst = strconv.AppendInt(dst, int64(r), 10)
			dst = append(dst, ';')
		}
		i += n
	}
	return dst
}

// digits reports whether s is ASCII digits and not empty.
func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// Link returns a stranger's address if it may stand behind a link: http or
// https with a host, and nothing a page could trip over.
func Link(s string) (string, bool) {
	if len(s) > 2048 || strings.ContainsAny(s, " \t\r\n<>\"'`\\") {
		return "", false
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil {
		return "", false
	}
	return u.String(), true
}
