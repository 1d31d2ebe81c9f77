package quantity

import "github.com/entente-civic/entente/i18n"

// Answer is the answer to a question about numbers that may be known in part.
// The zero Answer is that it cannot be told.
type Answer uint8

// The answers.
const (
	CannotTell Answer = iota // "cannot tell"
	Yes                      // "yes"
	No                       // "no"
)

// answer returns Yes or No.
func answer(b bool) Answer {
	if b {
		return Yes
	}
	return No
}

// Not turns yes into no and no into yes; what cannot be told stays so.
func (a Answer) Not() Answer {
	switch a {
	case Yes:
		return No
	case No:
		return Yes
	default:
	}
	return CannotTell
}

// And is no if either is no, yes if both are yes, and cannot tell otherwise.
func (a Answer) And(b Answer) Answer {
	switch {
	case a == No || b == No:
		return No
	case a == Yes && b == Yes:
		return Yes
	}
	return CannotTell
}

// Or is yes if either is yes, no if both are no, and cannot tell otherwise.
func (a Answer) Or(b Answer) Answer { return a.Not().And(b.Not()).Not() }

// String returns "cannot tell", "yes" or "no".
func (a Answer) String() string {
	if a > No {
		return "Answer(?)"
	}
	return answerWords()[a]
}

func answerWords() []string { return []string{"cannot tell", "yes", "no"} }

// MarshalText returns the form of [Answer.String]; a value outside the three is
// an error of code bad-answer.
func (a Answer) MarshalText() ([]byte, error) {
	if a > No {
		return nil, badWord("bad-answer", a.String(), answerWords())
	}
	return []byte(a.String()), nil
}

// UnmarshalText reads what [Answer.MarshalText] writes. The error has code
// bad-answer and lists the words.
func (a *Answer) UnmarshalText(text []byte) error {
	for i, w := range answerWords() {
		if string(text) == w {
			*a = Answer(i)
			return nil
		}
	}
	return badWord("bad-answer", head(text), answerWords())
}

// Arg returns a as an argument of a message, in the reader's language.
func (a Answer) Arg(name string) i18n.Arg {
	t := i18n.Template{
		EN: "cannot tell",
		FR: "impossible à dire",
		ES: "no se puede saber",
		AR: "لا يمكن الجزم",
	}
	switch a {
	case Yes:
		t = i18n.Template{EN: "yes", FR: "oui", ES: "sí", AR: "نعم"}
	case No:
		t = i18n.Template{EN: "no", FR: "non", ES: "no", AR: "لا"}
	default:
	}
	return i18n.Said(name, t.With())
}
