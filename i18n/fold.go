package i18n

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold is a key under which spellings of the same words are equal. It is for
// comparing and finding only; nobody should see it, and the text it was made
// from stays as it is. Two texts with one key are a proposal, not a proof.
//
// What is made equal: capital and small letters; letters with and without
// accents (é e, ß ss, œ oe, ø o); the Arabic alefs آ أ إ ٱ ا, the yehs ى ي ی
// ئ, ؤ and و, ة and ه, ک and ك, with or without vowel signs, tatweel and
// presentation forms; the digits of every script; apostrophes of all shapes,
// with or without blanks beside them; dashes likewise; double quotes; runs of
// white space. Invisible characters are dropped, leading and trailing blanks
// too. A hamza standing alone is kept, and so are the marks of scripts in
// which they are letters of their own. No articles or endings are removed.
//
// The Arabic part is Lucene's ArabicNormalizer and the Persian letters beside
// it. Fold(Fold(s)) is Fold(s). Bytes that are not UTF-8 count as U+FFFD.
func Fold(s string) string {
	if foldedAlready(s) {
		return s
	}
	return string(AppendFold(make([]byte, 0, len(s)), s))
}

// foldedAlready finds the commonest case, small letters and single spaces.
func foldedAlready(s string) bool {
	space := true
	for i := range len(s) {
		c := s[i]
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && (c != ' ' || space) {
			return false
		}
		space = c == ' '
	}
	return !space || s == ""
}

// AppendFold appends [Fold] of s to dst. It allocates nothing besides dst for
// text in Latin and Arabic letters.
func AppendFold(dst []byte, s string) []byte {
	f := folder{dst: dst, start: len(dst)}
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c >= 'a' && c <= 'z' && !f.space {
				f.dst = append(f.dst, c)
			} else {
				f.rune(rune(c))
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !simple(r) {
			// Marks may have to be put in order and syllables taken apart.
			f.dst, f.space = dst, false
			for _, r := range norm.NFKD.String(quoteMarks(s)) {
				f.rune(r)
			}
			return f.dst
		}
		if r >= 0x0600 && r < 0x0700 && (r < 0x0675 || r > 0x0678) {
			f.keep = false
			f.arabic(r) // knows what the composed letters there are made of
		} else if m := mapped(r); m != r {
			f.rune(m)
		} else if d := norm.NFKD.PropertiesString(s[i:]).Decomposition(); d != nil {
			for len(d) > 0 {
				r, n := utf8.DecodeRune(d)
				f.rune(r)
				d = d[n:]
			}
		} else {
			f.rune(r)
		}
		i += n
	}
	return f.dst
}

// simple reports whether a character can be folded by itself: the blocks of
// Latin, Arabic and general punctuation, where every mark is dropped and so
// their order does not matter.
func simple(r rune) bool {
	return r < 0x0370 || r >= 0x0600 && r < 0x0700 || r >= 0x1e00 && r < 0x1f00 || r >= 0x2000 && r < 0x2070 ||
		r >= 0xfb50 && r < 0xfe00 || r >= 0xfe70 && r < 0xff00
}

// mapped changes what compatibility decomposition would tear apart: the acute
// accent standing alone and its Greek cousins are apostrophes, not a space with
// an accent.
func mapped(r rune) rune {
	switch r {
	case 0x00b4, 0x0384, 0x1fbd, 0x1fbf, 0x1fef, 0x1ffd, 0x1ffe:
		return '\''
	}
	return r
}

func quoteMarks(s string) string {
	for i, r := range s {
		if mapped(r) != r || r == utf8.RuneError {
			b := make([]byte, 0, len(s)+8)
			b = append(b, s[:i]...)
			for _, r := range s[i:] {
				b = utf8.AppendRune(b, mapped(r))
			}
			return string(b)
		}
	}
	return s
}

// folder writes a key, one decomposed character after the other.
type folder struct {
	dst   []byte
	start int
	space bool // a blank is due before the next letter
	keep  bool // the marks of the letter before are part of it
}

func (f *folder) rune(r rune) {
	switch {
	case r < utf8.RuneSelf:
		f.keep = false
		switch {
		case r >= 'A' && r <= 'Z':
			f.put(r + 'a' - 'A')
		case r <= ' ' || r == 0x7f:
			f.space = true
		case r == '\'' || r == '`':
			f.tight('\'')
		case r == '-':
			f.tight('-')
		default:
			f.put(r)
		}
		return
	case r >= 0x0600 && r < 0x0700:
		f.keep = false
		f.arabic(r)
		return
	case r >= 0x0300 && r < 0x0370, r >= 0x1ab0 && r < 0x1b00, r >= 0x1dc0 && r < 0x1e00,
		r >= 0x20d0 && r < 0x2100, r >= 0xfe20 && r < 0xfe30:
		if f.keep && r != 0x034f {
			f.put(r)
		}
		return
	case r >= 0x0591 && r <= 0x05c7 && unicode.Is(unicode.Mn, r), r >= 0x08d3 && r < 0x0900 && unicode.Is(unicode.Mn, r):
		return // points and vowel signs of Hebrew and Arabic
	}
	f.keep = false
	switch r {
	case 'ß', 'ẞ':
		f.put('s')
		f.put('s')
	case 'æ', 'Æ':
		f.put('a')
		f.put('e')
	case 'œ', 'Œ':
		f.put('o')
		f.put('e')
	case 'þ', 'Þ':
		f.put('t')
		f.put('h')
	case 'ø', 'Ø':
		f.put('o')
	case 'ł', 'Ł':
		f.put('l')
	case 'đ', 'Đ', 'ð', 'Ð':
		f.put('d')
	case 'ħ', 'Ħ':
		f.put('h')
	case 'ı':
		f.put('i')
	case 'ς':
		f.put('σ')
	case '‘', '’', '‚', '‛', '′', '‵', 'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ˈ', 'ˊ', 'ˋ', '‹', '›', '＇':
		f.tight('\'')
	case '“', '”', '„', '‟', '«', '»', '″', '‶', '＂':
		f.put('"')
	case '−', '﹣', '⁃', '˗':
		f.tight('-')
	default:
		f.other(r)
	}
}

func (f *folder) other(r rune) {
	switch {
	case unicode.Is(unicode.Pd, r):
		f.tight('-')
	case unicode.IsSpace(r) || unicode.IsControl(r):
		f.space = true
	case unicode.Is(unicode.Cf, r) && r != 0x070f && r != 0x08e2, unicode.Is(unicode.Variation_Selector, r),
		unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r):
	case unicode.IsDigit(r):
		f.put(digit(r))
	default:
		r = unicode.ToLower(r)
		// In Cyrillic the breve makes another letter of и, in Greek a tone is
		// only a tone. Elsewhere marks are dropped with the Latin ones.
		f.keep = r >= 0x0400 && r < 0x0530
		f.put(r)
	}
}

func (f *folder) arabic(r rune) {
	switch {
	case r >= 0x0628 && r <= 0x063a && r != 'ة' || r >= 0x0641 && r <= 0x0648:
		f.put(r)
		return
	case r >= 0x064b && r <= 0x065f || r == 0x0670:
		return
	}
	switch r {
	case 'آ', 'أ', 'إ', 'ٱ', 'ٲ', 'ٳ', 'ٵ':
		r = 'ا'
	case 'ى', 'ی', 'ئ', 'ې', 'ے', 'ۓ', 'ۍ', 'ێ':
		r = 'ي'
	case 'ؤ':
		r = 'و'
	case 'ة', 'ۃ', 'ہ', 'ھ', 'ە', 'ۀ', 'ۂ':
		r = 'ه'
	case 'ک', 'ڪ':
		r = 'ك'
	case 'ـ', 0x061c:
		return
	case '٪':
		r = '%'
	case '٫':
		r = '.'
	case '٬', '،':
		r = ','
	case '؛':
		r = ';'
	case '؟':
		r = '?'
	case '۔':
		r = '.'
	default:
		switch {
		case r >= '٠' && r <= '٩':
			r += '0' - '٠'
		case r >= '۰' && r <= '۹':
			r += '0' - '۰'
		case unicode.Is(unicode.Mn, r):
			return
		}
	}
	f.put(r)
}

// put writes a character, after the blank that may be due.
func (f *folder) put(r rune) {
	if f.space {
		f.space = false
		if n := len(f.dst); n > f.start && f.dst[n-1] != '-' && f.dst[n-1] != '\'' {
			f.dst = append(f.dst, ' ')
		}
	}
	f.dst = utf8.AppendRune(f.dst, r)
}

// tight writes an apostrophe or a dash, which swallows the blanks beside it.
func (f *folder) tight(r rune) {
	f.space = false
	f.dst = utf8.AppendRune(f.dst, r)
}

// digit is the ASCII digit of the same value. The decimal digits of a script
// stand together from zero on.
func digit(r rune) rune {
	n := rune(0)
	for n < 9 && unicode.IsDigit(r-n-1) {
		n++
	}
	return '0' + n
}
