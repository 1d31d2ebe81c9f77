// Package hsds reads and writes the exchange format of directories of services,
// the Human Services Data Specification of Open Referral: JSON and tables of
// versions 3.0 to 3.2, the tables of 1.1 that many directories still publish, and
// the profile of Open Referral UK. What it reads becomes a [referral.Listing].
//
//	listing, findings, err := hsds.Read(files, hsds.Options{Lang: "en", Zone: toronto})
//	if err != nil {
//		return err // not a directory at all
//	}
//	for _, f := range findings {
//		fmt.Println(f.Pointer, f.Line, f.Message().In("fr"))
//	}
//	directory, more := referral.NewDirectory(listing)
//
// # Tolerant, and not silent
//
// Real directories are full of slips: hours that close before they open, ages of
// 200, coordinates of 0, 0, links given three times. Read takes what it
// can, and every defect is a finding with its place. What cannot be read is
// unknown, never a guess: an opening without a time is neither open nor closed.
//
// A fault of one record is told by itself, the first [MaxEach] of a kind; a value
// that many records have (an unknown name of a language) and what holds for a whole
// column (all ids are numbers, no status is given) are told once, with how often,
// at the first place. What has no place in the model is kept
// under "hsds" in the X of the record it belongs to, and told of; so a directory
// can be read, corrected and written back.
//
// # Persons
//
// Contact persons, their numbers, who assured a record and who changed it are
// left out on purpose, and the finding says how many there were. No finding
// repeats a name.
//
// # What it will not do
//
// Guess hours, ages or eligibility from words, geocode, fetch the next page, or
// tell which of two contradicting records is right.
package hsds
