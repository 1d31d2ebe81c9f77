package i18n

import "unicode/utf8"

// AppendList joins items as language l does: "a, b, and c" in English, "a, b
// et c", "a, b y c", "أ وب وج". In Spanish the "y" becomes "e" before the sound
// of an i (Salud e Inclusión, but agua y hielo), accented or not. The Arabic و
// is written onto the next word, so an item in other letters is isolated, like
// any item that runs against the language. An empty item keeps its place.
func AppendList(dst []byte, l Lang, items ...string) []byte {
	at := index(l)
	rtl := l.RTL()
	j := &locales[at].and
	for i, s := range items {
		if i > 0 {
			dst = append(dst, glue(j, at, i, len(items), s)...)
		}
		dst = appendRun(dst, s, rtl, dirAuto)
	}
	return dst
}

// glue is what stands before item i of n, whose first letters are in next.
func glue(j *joiner, at, i, n int, next string) string {
	switch {
	case n == 2:
		return spanish(j.two, at, next)
	case i == n-1:
		return spanish(j.end, at, next)
	case i == 1:
		return j.start
	}
	return j.middle
}

// spanish changes "y" to "e" before the sound of i, and "o" to "u" before that
// of o (Real Academia Española, Diccionario panhispánico de dudas, "y" and
// "o"). It is a rule about sounds and not data of CLDR; ICU has it too, without
// the accented letters.
func spanish(s string, at int, next string) string {
	if at != inSpanish {
		return s
	}
	switch {
	case s == " y " && soundsLike(next, 'i'):
		return " e "
	case s == " o " && soundsLike(next, 'o'):
		return " u "
	}
	return s
}

// soundsLike reports whether a Spanish word begins with the vowel, behind a
// silent h or not. Before a diphthong (hielo, hierba, iones) "y" stays. The
// figures 8 and 11 are read ocho and once.
func soundsLike(s string, vowel rune) bool {
	if vowel == 'o' && s != "" && (s[0] == '8' || s == "11" || len(s) > 2 && s[:2] == "11" && (s[2] < '0' || s[2] > '9')) {
		return true
	}
	r, rest := first(s)
	if r == 'h' {
		r, rest = first(rest)
	}
	switch r {
	case 'í': // a vowel of its own, whatever follows
		return vowel == 'i'
	case 'i':
		switch next, _ := first(rest); next {
		case 'a', 'e', 'o', 'u':
			return false
		}
	}
	return r == vowel
}

// first is the first letter of s in lower case and, but for í, without its
// accent, behind any isolate and opening quote.
func first(s string) (rune, string) {
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		s = s[n:]
		switch r {
		case 'Í', 'í':
			return 'í', s
		case 'Ó', 'ó', 'Ö', 'ö':
			return 'o', s
		case 'á', 'Á':
			return 'a', s
		case 'é', 'É':
			return 'e', s
		case 'ú', 'Ú':
			return 'u', s
		case '"', '\'', '«', '“', '‘', '¿', '¡', '(', fsi, lri, rli:
			continue
		}
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r, s
	}
	return 0, ""
}
