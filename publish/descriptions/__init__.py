"""What a release says of itself: each description is one pure function of the contract, in one file."""
