package partnership

import (
	"strconv"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/check"
)

// reasonsGiven is how many deviations of one process are worded: as many findings
// as a Result lists of one rule. The rest is counted.
const reasonsGiven = 200

// StepOrder returns the rule that the steps of a process were taken in the order
// of its template: each event that the fold accepted out of that order is a
// breach at its place. The caller gives the words, with the arguments {$reason}
// in Message and {$name}, of the partnership, in Unknown. Without a record of
// the process nothing can be told; a partnership that went by other processes is
// skipped.
func StepOrder(spec check.Spec, process ProcessID) check.Rule[*Review] {
	return check.Rule[*Review]{
		Spec: spec,
		Find: func(v *Review, r *check.Report) {
			p := v.Partnership()
			if p.Processes == nil {
				r.Unknown(v.At("processes"), v.Arg("name"))
				return
			}
			s, found, err := v.Process(process)
			at := check.At{Kind: "process", ID: string(process), Field: "events"}
			switch {
			case !found:
				r.Skip()
				return
			case err != nil || p.Process(process).Events == nil:
				r.Unknown(at, v.Arg("name"))
				return
			}
			n := 0
			for _, e := range s.Deviations {
				if e.Code != "order" {
					continue
				}
				at.Key = strconv.Itoa(e.Place)
				reason := i18n.Message{}
				if n++; n <= reasonsGiven {
					reason = s.Reason(e)
				}
				r.Breach(at, i18n.Said("reason", reason))
			}
		},
	}
}
